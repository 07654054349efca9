// SPDX-License-Identifier: Apache-2.0
package dev.foyer.cases.internal.lifecycle;

import static java.util.Objects.requireNonNull;

import dev.foyer.plugin.record.ActionCall;
import dev.foyer.plugin.record.RecordAction;
import dev.foyer.plugin.record.RecordDraft;
import dev.foyer.plugin.record.Reference;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.propertytypes.SatisfyingConditionTarget;

/** Stores how satisfied the customer is and reopens or closes the case, as the flags of the answer say (spec C-6). */
@Component
@SatisfyingConditionTarget("(foyer.section=cases)")
public final class RateAction implements RecordAction {
    @Override
    public String object() {
        return "case";
    }

    @Override
    public String code() {
        return "rate";
    }

    @Override
    public void run(ActionCall call) {
        RecordDraft supportCase = call.record();
        Reference answer = (Reference) requireNonNull(call.input().get("satisfaction"), "satisfaction is null");
        supportCase.setReference("satisfaction", answer.id());
        Set<String> flags = supportCase.flags("satisfaction");
        if (flags.contains("closes")) {
            supportCase.setCode("status", "closed");
            supportCase.setCode("closure", "closed-by-user");
        }
        if (flags.contains("reopens")) {
            supportCase.setCode("status", "reopened");
        }
    }
}
