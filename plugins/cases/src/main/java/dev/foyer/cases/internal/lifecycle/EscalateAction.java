// SPDX-License-Identifier: Apache-2.0
package dev.foyer.cases.internal.lifecycle;

import dev.foyer.plugin.record.ActionCall;
import dev.foyer.plugin.record.RecordAction;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.propertytypes.SatisfyingConditionTarget;

/** Hands a case to the next support line, where nobody has it yet (spec C-8). */
@Component
@SatisfyingConditionTarget("(foyer.section=cases)")
public final class EscalateAction implements RecordAction {
    @Override
    public String object() {
        return "case";
    }

    @Override
    public String code() {
        return "escalate";
    }

    @Override
    public void run(ActionCall call) {
        boolean first = call.record().code("supportLine").map("line-1"::equals).orElse(true);
        call.record().setCode("supportLine", first ? "line-2" : "line-3");
        call.record().set("assignee", null);
    }
}
