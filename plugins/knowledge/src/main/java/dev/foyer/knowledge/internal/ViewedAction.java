// SPDX-License-Identifier: Apache-2.0
package dev.foyer.knowledge.internal;

import dev.foyer.plugin.record.ActionCall;
import dev.foyer.plugin.record.RecordAction;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.propertytypes.SatisfyingConditionTarget;

/** Notes that somebody read the article; the same reader counts once an hour. */
@Component
@SatisfyingConditionTarget("(foyer.section=knowledge)")
public final class ViewedAction implements RecordAction {
    @Override
    public String object() {
        return "article";
    }

    @Override
    public String code() {
        return "viewed";
    }

    @Override
    public void run(ActionCall call) {
        Reads.note(call, false);
    }
}
