// SPDX-License-Identifier: Apache-2.0
package com.example.visits;

import dev.foyer.plugin.record.ActionCall;
import dev.foyer.plugin.record.RecordAction;
import dev.foyer.plugin.record.RecordDraft;
import dev.foyer.plugin.record.Reference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.propertytypes.SatisfyingConditionTarget;

/** Plans a visit, unless the engineer is at another customer on that day. */
// tag::action[]
@Component
@SatisfyingConditionTarget("(foyer.section=visits)")
public final class PlanAction implements RecordAction {
    @Override
    public String object() {
        return "visit";
    }

    @Override
    public String code() {
        return "plan";
    }

    /** The descriptor has set status, day and engineer before. */
    @Override
    public void run(ActionCall call) {
        RecordDraft visit = call.record();
        Reference engineer = visit.reference("engineer").orElseThrow();
        String sameDay = "engineer==" + engineer.id() + ";day=="
                + visit.value("day").orElseThrow() + ";status.code==planned;id!=" + visit.id();
        if (!call.records().list("visit", sameDay, 1).isEmpty()) {
            throw VisitsProblem.ENGINEER_BUSY.because("visits.problem.engineer-busy", engineer.display());
        }
    }
}
// end::action[]
