// SPDX-License-Identifier: Apache-2.0
package dev.foyer.knowledge.internal;

import dev.foyer.plugin.record.ActionCall;
import dev.foyer.plugin.record.RecordAction;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.propertytypes.SatisfyingConditionTarget;

/** The article answered what would have become a case (spec C-3). */
@Component
@SatisfyingConditionTarget("(foyer.section=knowledge)")
public final class DeflectedAction implements RecordAction {
    @Override
    public String object() {
        return "article";
    }

    @Override
    public String code() {
        return "deflected";
    }

    @Override
    public void run(ActionCall call) {
        Reads.note(call, true);
    }
}
