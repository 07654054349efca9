// SPDX-License-Identifier: Apache-2.0
package dev.foyer.orders.internal;

import dev.foyer.plugin.Violation;
import dev.foyer.plugin.record.RecordDraft;
import dev.foyer.plugin.record.RecordRule;
import dev.foyer.plugin.record.RuleContext;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.propertytypes.SatisfyingConditionTarget;

/** Notes when an order came where it is, refuses empty ones, and keeps the payment plan in step with the total (spec R-7). */
@Component
@SatisfyingConditionTarget("(foyer.section=orders)")
public final class OrderRule implements RecordRule {
    private static final Map<String, String> TIMES = Map.of(
            "confirmed", "confirmedOn", "delivered", "deliveredOn", "completed", "closedOn", "canceled", "closedOn");
    private static final Set<String> BEFORE_CONFIRMATION = Set.of("draft", "canceled");
    private static final int MOST = 1_000;

    @Override
    public String object() {
        return "order";
    }

    @Override
    public void compute(RecordDraft draft, RuleContext context) {
        if (!draft.changed("status")) {
            return;
        }
        String status = draft.code("status").orElse("");
        if (status.equals("draft")) {
            TIMES.values().forEach(time -> draft.set(time, null));
        }
        String time = TIMES.getOrDefault(status, "");
        if (!time.isEmpty() && draft.instant(time).isEmpty()) {
            draft.set(time, context.now());
        }
    }

    @Override
    public void validate(RecordDraft draft, RuleContext context) {
        boolean left = draft.before()
                .flatMap(before -> before.code("status"))
                .filter("draft"::equals)
                .isPresent();
        boolean goes =
                left && !BEFORE_CONFIRMATION.contains(draft.code("status").orElse(""));
        if (goes && draft.value("lines").filter(lines -> (Long) lines > 0).isEmpty()) {
            draft.reject(Violation.field("lines", "empty", "orders.problem.empty"));
        }
        Percent.check(draft, "discount");
        Percent.check(draft, "taxRate");
    }

    @Override
    public void react(RecordDraft stored, RuleContext context) {
        if (stored.before().isEmpty() || !stored.changed("total")) {
            return;
        }
        context.records()
                .list("installment", "order==" + stored.id() + ";paid!=true;share=isnull=false", MOST)
                .forEach(one ->
                        context.records().change("installment", one.id(), draft -> Installments.settle(draft, stored)));
    }
}
