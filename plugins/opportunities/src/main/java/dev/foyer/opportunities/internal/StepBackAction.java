// SPDX-License-Identifier: Apache-2.0
package dev.foyer.opportunities.internal;

import dev.foyer.plugin.record.ActionCall;
import dev.foyer.plugin.record.RecordAction;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.propertytypes.SatisfyingConditionTarget;

/** Takes an opportunity back to the stage before. */
@Component
@SatisfyingConditionTarget("(foyer.section=opportunities)")
public final class StepBackAction implements RecordAction {
    private static final Map<String, String> BEFORE =
            Map.of("presentation", "qualification", "proposal", "presentation", "contracting", "proposal");

    @Override
    public String object() {
        return "opportunity";
    }

    @Override
    public String code() {
        return "step-back";
    }

    @Override
    public void run(ActionCall call) {
        call.record().code("stage").map(BEFORE::get).ifPresent(stage -> call.record()
                .setCode("stage", stage));
    }
}
