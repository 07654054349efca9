// SPDX-License-Identifier: Apache-2.0
package dev.foyer.orders.internal;

import dev.foyer.orders.internal.price.Prices;
import dev.foyer.orders.internal.price.Wanted;
import dev.foyer.plugin.Violation;
import dev.foyer.plugin.record.Money;
import dev.foyer.plugin.record.RecordDraft;
import dev.foyer.plugin.record.RecordRule;
import dev.foyer.plugin.record.RecordView;
import dev.foyer.plugin.record.Reference;
import dev.foyer.plugin.record.RuleContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.propertytypes.SatisfyingConditionTarget;

/** A line takes name, unit and price from its product, unless an employee gave another price (spec R-7). */
@Component
@SatisfyingConditionTarget("(foyer.section=orders)")
public final class LineRule implements RecordRule {
    @Override
    public String object() {
        return "order-line";
    }

    @Override
    public void compute(RecordDraft draft, RuleContext context) {
        boolean another = draft.changed("product");
        if (draft.changed("price")) {
            draft.set("ownPrice", draft.value("price").isPresent());
        } else if (another) {
            draft.set("ownPrice", false);
        }
        Optional<RecordView> product =
                draft.reference("product").flatMap(chosen -> context.records().find("product", chosen.id()));
        if (product.isEmpty()) {
            return;
        }
        if (another) {
            describe(draft, product.get());
        }
        boolean asked = another || draft.changed("quantity") || draft.changed("price");
        if (asked && draft.value("ownPrice").filter(Boolean.TRUE::equals).isEmpty()) {
            price(draft, product.get(), context).ifPresent(price -> draft.set("price", price));
        }
    }

    @Override
    public void validate(RecordDraft draft, RuleContext context) {
        if (draft.text("description").isEmpty()) {
            draft.reject(Violation.field("description", "required", "orders.problem.product"));
        }
        if (number(draft, "quantity").filter(it -> it.signum() <= 0).isPresent()) {
            draft.reject(Violation.field("quantity", "range", "orders.problem.quantity"));
        }
        Percent.check(draft, "discount");
    }

    private static void describe(RecordDraft line, RecordView product) {
        boolean given = line.text("description").isPresent() && line.changed("description");
        if (!given) {
            product.text("name").ifPresent(name -> line.set("description", name));
        }
        if (line.reference("unit").isEmpty() || !line.changed("unit")) {
            product.reference("unit").ifPresent(unit -> line.setReference("unit", unit.id()));
        }
    }

    private static Optional<Money> price(RecordView line, RecordView product, RuleContext context) {
        BigDecimal quantity = number(line, "quantity").orElse(BigDecimal.ONE);
        LocalDate today = LocalDate.ofInstant(context.now(), context.viewer().zone());
        return line.reference("order")
                .map(Reference::id)
                .flatMap(order -> context.records().find("order", order))
                .flatMap(order -> new Prices(context.records()).of(new Wanted(order, product, quantity, today)));
    }

    private static Optional<BigDecimal> number(RecordView line, String field) {
        return line.value(field).map(BigDecimal.class::cast);
    }
}
