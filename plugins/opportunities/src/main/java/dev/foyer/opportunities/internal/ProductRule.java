// SPDX-License-Identifier: Apache-2.0
package dev.foyer.opportunities.internal;

import dev.foyer.plugin.Violation;
import dev.foyer.plugin.record.RecordDraft;
import dev.foyer.plugin.record.RecordRule;
import dev.foyer.plugin.record.RecordView;
import dev.foyer.plugin.record.RuleContext;
import java.math.BigDecimal;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.propertytypes.SatisfyingConditionTarget;

/** A product of the catalogue brings its name and price along; both may be replaced (spec R-7). */
@Component
@SatisfyingConditionTarget("(foyer.section=opportunities)")
public final class ProductRule implements RecordRule {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    @Override
    public String object() {
        return "opportunity-product";
    }

    @Override
    public void compute(RecordDraft draft, RuleContext context) {
        if (!draft.changed("product")) {
            return;
        }
        Optional<RecordView> product =
                draft.reference("product").flatMap(chosen -> context.records().find("product", chosen.id()));
        product.flatMap(it -> it.text("name"))
                .filter(name -> follows(draft, "description"))
                .ifPresent(name -> draft.set("description", name));
        product.flatMap(it -> it.value("price"))
                .filter(price -> follows(draft, "price"))
                .ifPresent(price -> draft.set("price", price));
    }

    @Override
    public void validate(RecordDraft draft, RuleContext context) {
        if (draft.text("description").isEmpty()) {
            draft.reject(Violation.field("description", "required", "opportunities.problem.product"));
        }
        if (number(draft, "quantity").filter(it -> it.signum() <= 0).isPresent()) {
            draft.reject(Violation.field("quantity", "range", "opportunities.problem.quantity"));
        }
        if (number(draft, "discount")
                .filter(it -> it.signum() < 0 || it.compareTo(ALL) > 0)
                .isPresent()) {
            draft.reject(Violation.field("discount", "range", "opportunities.problem.discount"));
        }
    }

    /** Whether a value is still to be found out: nobody gave it together with the product. */
    private static boolean follows(RecordDraft draft, String field) {
        return draft.value(field).isEmpty() || draft.before().isPresent() && !draft.changed(field);
    }

    private static Optional<BigDecimal> number(RecordView line, String field) {
        return line.value(field).map(BigDecimal.class::cast);
    }
}
