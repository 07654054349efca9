// SPDX-License-Identifier: Apache-2.0
package dev.foyer.opportunities.internal;

import dev.foyer.plugin.record.RecordDraft;
import dev.foyer.plugin.record.RecordRule;
import dev.foyer.plugin.record.RuleContext;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.propertytypes.SatisfyingConditionTarget;

/** Notes when a task of the joint work was done. */
@Component
@SatisfyingConditionTarget("(foyer.section=opportunities)")
public final class TaskRule implements RecordRule {
    @Override
    public String object() {
        return "opportunity-task";
    }

    @Override
    public void compute(RecordDraft draft, RuleContext context) {
        boolean done = draft.value("done").filter(Boolean.TRUE::equals).isPresent();
        if (!done) {
            draft.set("doneOn", null);
        } else if (draft.instant("doneOn").isEmpty()) {
            draft.set("doneOn", context.now());
        }
    }
}
