// SPDX-License-Identifier: Apache-2.0
package dev.foyer.cases.internal.deadline;

import dev.foyer.plugin.Violation;
import dev.foyer.plugin.record.RecordDraft;
import dev.foyer.plugin.record.RecordRule;
import dev.foyer.plugin.record.RuleContext;
import java.util.regex.Pattern;

/** Hours are times of day, and a day closes after it opens. */
abstract sealed class HoursRule implements RecordRule permits IntervalRule, DayRule {
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

    @Override
    public final void validate(RecordDraft draft, RuleContext context) {
        boolean opens = isTime(draft, "opens");
        boolean closes = isTime(draft, "closes");
        if (opens && closes && !inOrder(draft)) {
            draft.reject(Violation.field("closes", "order", "cases.problem.hours-order"));
        }
    }

    private static boolean isTime(RecordDraft draft, String field) {
        String value = draft.text(field).orElse("");
        if (value.isEmpty() || TIME.matcher(value).matches()) {
            return !value.isEmpty();
        }
        draft.reject(Violation.field(field, "time", "cases.problem.hours", value));
        return false;
    }

    private static boolean inOrder(RecordDraft draft) {
        String closes = draft.text("closes").orElse("");
        return closes.equals("00:00") || draft.text("opens").orElse("").compareTo(closes) < 0;
    }
}
