// SPDX-License-Identifier: Apache-2.0
package dev.foyer.partnerprogram.internal;

import dev.foyer.plugin.record.RecordDraft;
import dev.foyer.plugin.record.RecordRule;
import dev.foyer.plugin.record.RuleContext;
import java.math.BigDecimal;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.propertytypes.SatisfyingConditionTarget;

/** Says whether an obligation is met (spec R-3); benefits have nothing to meet. */
@Component
@SatisfyingConditionTarget("(foyer.section=partner-program)")
public final class ParameterRule implements RecordRule {
    @Override
    public String object() {
        return "partnership-parameter";
    }

    @Override
    public void compute(RecordDraft draft, RuleContext context) {
        boolean obligation = draft.code("kind").filter("obligation"::equals).isPresent();
        Optional<BigDecimal> target = number(draft, "value");
        Optional<BigDecimal> reached = number(draft, "currentValue");
        draft.set(
                "met",
                obligation
                        ? target.isPresent()
                                && reached.filter(it -> it.compareTo(target.get()) >= 0)
                                        .isPresent()
                        : null);
    }

    private static Optional<BigDecimal> number(RecordDraft draft, String field) {
        return draft.value(field).map(BigDecimal.class::cast);
    }
}
