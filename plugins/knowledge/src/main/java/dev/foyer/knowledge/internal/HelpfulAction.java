// SPDX-License-Identifier: Apache-2.0
package dev.foyer.knowledge.internal;

import dev.foyer.plugin.record.ActionCall;
import dev.foyer.plugin.record.RecordAction;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.propertytypes.SatisfyingConditionTarget;

/** The reader says that the article helped. */
@Component
@SatisfyingConditionTarget("(foyer.section=knowledge)")
public final class HelpfulAction implements RecordAction {
    @Override
    public String object() {
        return "article";
    }

    @Override
    public String code() {
        return "helpful";
    }

    @Override
    public void run(ActionCall call) {
        Votes.cast(call, true);
    }
}
