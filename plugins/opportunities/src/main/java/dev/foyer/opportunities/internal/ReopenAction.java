// SPDX-License-Identifier: Apache-2.0
package dev.foyer.opportunities.internal;

import dev.foyer.plugin.record.ActionCall;
import dev.foyer.plugin.record.RecordAction;
import dev.foyer.plugin.record.RecordDraft;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.propertytypes.SatisfyingConditionTarget;

/** Opens a closed opportunity again: a lost one where it stood, a won one at the contract. */
@Component
@SatisfyingConditionTarget("(foyer.section=opportunities)")
public final class ReopenAction implements RecordAction {
    @Override
    public String object() {
        return "opportunity";
    }

    @Override
    public String code() {
        return "reopen";
    }

    @Override
    public void run(ActionCall call) {
        RecordDraft opportunity = call.record();
        boolean won = opportunity.flags("stage").contains("won");
        String stage = opportunity.code("lastStage").filter(last -> !won).orElse(won ? "contracting" : "qualification");
        opportunity.setCode("stage", stage);
    }
}
