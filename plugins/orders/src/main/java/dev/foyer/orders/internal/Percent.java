// SPDX-License-Identifier: Apache-2.0
package dev.foyer.orders.internal;

import dev.foyer.plugin.Violation;
import dev.foyer.plugin.record.RecordDraft;
import java.math.BigDecimal;

/** Fields that say a part of a hundred. */
final class Percent {
    static final BigDecimal ALL = BigDecimal.valueOf(100);

    private Percent() {}

    /** Rejects what is less than nothing or more than everything. */
    static void check(RecordDraft draft, String field) {
        boolean wrong = draft.value(field)
                .map(BigDecimal.class::cast)
                .filter(percent -> percent.signum() < 0 || percent.compareTo(ALL) > 0)
                .isPresent();
        if (wrong) {
            draft.reject(Violation.field(field, "range", "orders.problem.percent"));
        }
    }
}
