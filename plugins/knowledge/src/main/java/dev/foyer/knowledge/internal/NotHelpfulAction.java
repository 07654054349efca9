// SPDX-License-Identifier: Apache-2.0
package dev.foyer.knowledge.internal;

import dev.foyer.plugin.record.ActionCall;
import dev.foyer.plugin.record.RecordAction;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.propertytypes.SatisfyingConditionTarget;

/** The reader says that the article did not help, and why. */
@Component
@SatisfyingConditionTarget("(foyer.section=knowledge)")
public final class NotHelpfulAction implements RecordAction {
    @Override
    public String object() {
        return "article";
    }

    @Override
    public String code() {
        return "not-helpful";
    }

    @Override
    public void run(ActionCall call) {
        Votes.cast(call, false);
    }
}
