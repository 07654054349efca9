// SPDX-License-Identifier: Apache-2.0
package dev.foyer.opportunities.internal;

import dev.foyer.plugin.Violation;
import dev.foyer.plugin.record.Money;
import dev.foyer.plugin.record.RecordDraft;
import dev.foyer.plugin.record.RecordRule;
import dev.foyer.plugin.record.RecordView;
import dev.foyer.plugin.record.Reference;
import dev.foyer.plugin.record.RuleContext;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.propertytypes.SatisfyingConditionTarget;

/** Probability and amount follow stage and products until somebody says otherwise; the end has its amount or reason (spec R-7). */
@Component
@SatisfyingConditionTarget("(foyer.section=opportunities)")
public final class OpportunityRule implements RecordRule {
    private static final long LEAST = 0;
    private static final long MOST = 100;

    @Override
    public String object() {
        return "opportunity";
    }

    @Override
    public void compute(RecordDraft draft, RuleContext context) {
        amount(draft);
        new Probability(draft).settle();
        if (draft.changed("stage")) {
            stage(draft, context);
        }
    }

    @Override
    public void validate(RecordDraft draft, RuleContext context) {
        if (draft.value("probability")
                .filter(it -> (Long) it < LEAST || (Long) it > MOST)
                .isPresent()) {
            draft.reject(Violation.field("probability", "range", "opportunities.problem.probability"));
        }
        Set<String> flags = draft.flags("stage");
        if (flags.contains("won") && draft.changed("stage") && !positive(draft)) {
            draft.reject(Violation.field("amount", "required", "opportunities.problem.amount"));
        }
        if (flags.contains("lost") && draft.reference("lossReason").isEmpty()) {
            draft.reject(Violation.field("lossReason", "required", "opportunities.problem.loss-reason"));
        }
    }

    /** The lead that it came from is satisfied by a deal (spec R-6). */
    @Override
    public void react(RecordDraft stored, RuleContext context) {
        if (stored.changed("stage") && stored.flags("stage").contains("won")) {
            stored.reference("lead")
                    .flatMap(lead -> context.records().find("lead", lead.id()))
                    .filter(lead ->
                            lead.code("stage").filter("awaiting-sale"::equals).isPresent())
                    .ifPresent(lead ->
                            context.records().change("lead", lead.id(), draft -> draft.setCode("stage", "satisfied")));
        }
    }

    /** As long as the amount is what the products cost together, it stays so. */
    private static void amount(RecordDraft draft) {
        if (!draft.changed("productsTotal")
                || draft.changed("amount") && draft.value("amount").isPresent()) {
            return;
        }
        Optional<Object> before = draft.before().flatMap(view -> view.value("productsTotal"));
        if (draft.value("amount").isEmpty() || draft.value("amount").equals(before)) {
            draft.set("amount", draft.value("productsTotal").orElse(null));
        }
    }

    private static void stage(RecordDraft draft, RuleContext context) {
        if (!draft.flags("stage").contains("final")) {
            draft.set("closedOn", null);
            return;
        }
        if (draft.instant("closedOn").isEmpty()) {
            draft.set("closedOn", context.now());
        }
        draft.before()
                .filter(before -> !before.flags("stage").contains("final"))
                .flatMap(before -> before.reference("stage"))
                .map(Reference::id)
                .ifPresent(stage -> draft.setReference("lastStage", stage));
    }

    private static boolean positive(RecordView draft) {
        return draft.value("amount")
                .map(Money.class::cast)
                .filter(money -> money.amount().compareTo(BigDecimal.ZERO) > 0)
                .isPresent();
    }
}
