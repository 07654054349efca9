// SPDX-License-Identifier: Apache-2.0
package dev.foyer.orders.internal;

import dev.foyer.plugin.Violation;
import dev.foyer.plugin.record.RecordDraft;
import dev.foyer.plugin.record.RecordRule;
import dev.foyer.plugin.record.RuleContext;
import java.time.LocalDate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.propertytypes.SatisfyingConditionTarget;

/** An installment is a sum or a share of the order; one that is paid has its day and stays as it is (spec R-7). */
@Component
@SatisfyingConditionTarget("(foyer.section=orders)")
public final class InstallmentRule implements RecordRule {
    @Override
    public String object() {
        return "installment";
    }

    @Override
    public void compute(RecordDraft draft, RuleContext context) {
        boolean paid = draft.value("paid").filter(Boolean.TRUE::equals).isPresent();
        if (draft.changed("share") && draft.value("share").isPresent()) {
            draft.reference("order")
                    .flatMap(order -> context.records().find("order", order.id()))
                    .ifPresent(order -> Installments.settle(draft, order));
        }
        if (!paid) {
            draft.set("paidOn", null);
        } else if (draft.value("paidOn").isEmpty()) {
            draft.set(
                    "paidOn",
                    LocalDate.ofInstant(context.now(), context.viewer().zone()));
        }
    }

    @Override
    public void validate(RecordDraft draft, RuleContext context) {
        Percent.check(draft, "share");
        if (draft.value("share").isEmpty() && draft.value("amount").isEmpty()) {
            draft.reject(Violation.field("amount", "required", "orders.problem.installment"));
        }
    }
}
