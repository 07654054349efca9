// SPDX-License-Identifier: Apache-2.0
package dev.foyer.cases.internal.deadline;

import dev.foyer.plugin.record.RecordRule;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.propertytypes.SatisfyingConditionTarget;

/** The hours of a special day. */
@Component(service = RecordRule.class)
@SatisfyingConditionTarget("(foyer.section=cases)")
public final class DayRule extends HoursRule {
    @Override
    public String object() {
        return "calendar-day";
    }
}
