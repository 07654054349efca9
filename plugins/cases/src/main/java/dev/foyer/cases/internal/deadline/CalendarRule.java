// SPDX-License-Identifier: Apache-2.0
package dev.foyer.cases.internal.deadline;

import dev.foyer.plugin.Violation;
import dev.foyer.plugin.record.RecordDraft;
import dev.foyer.plugin.record.RecordRule;
import dev.foyer.plugin.record.RuleContext;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.propertytypes.SatisfyingConditionTarget;

/** A calendar lies in a time zone that exists. */
@Component
@SatisfyingConditionTarget("(foyer.section=cases)")
public final class CalendarRule implements RecordRule {
    @Override
    public String object() {
        return "calendar";
    }

    @Override
    public void validate(RecordDraft draft, RuleContext context) {
        draft.text("timeZone")
                .filter(zone -> !exists(zone))
                .ifPresent(zone -> draft.reject(Violation.field("timeZone", "zone", "cases.problem.zone", zone)));
    }

    private static boolean exists(String zone) {
        try {
            ZoneId.of(zone);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
