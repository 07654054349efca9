// SPDX-License-Identifier: Apache-2.0
package dev.foyer.marketingactivities.internal;

import dev.foyer.plugin.Violation;
import dev.foyer.plugin.record.RecordDraft;
import dev.foyer.plugin.record.RecordRule;
import dev.foyer.plugin.record.RuleContext;
import java.time.LocalDate;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.propertytypes.SatisfyingConditionTarget;

/** Notes when an activity was submitted, decided and closed; what is granted is the budget unless said otherwise (spec R-8). */
@Component
@SatisfyingConditionTarget("(foyer.section=marketing-activities)")
public final class ActivityRule implements RecordRule {
    @Override
    public String object() {
        return "marketing-activity";
    }

    @Override
    public void compute(RecordDraft draft, RuleContext context) {
        if (!draft.changed("status")) {
            return;
        }
        switch (draft.code("status").orElse("")) {
            case "planned" -> anew(draft);
            case "submitted" ->
                draft.set("submittedOn", draft.instant("submittedOn").orElse(context.now()));
            case "approved" -> approved(draft, context);
            case "rejected" -> decided(draft, context);
            case "done", "canceled" ->
                draft.set("closedOn", draft.instant("closedOn").orElse(context.now()));
            default -> {}
        }
    }

    @Override
    public void validate(RecordDraft draft, RuleContext context) {
        Optional<LocalDate> start = draft.value("startOn").map(LocalDate.class::cast);
        Optional<LocalDate> end = draft.value("endOn").map(LocalDate.class::cast);
        if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
            draft.reject(Violation.field("endOn", "order", "marketing-activities.problem.dates"));
        }
    }

    private static void approved(RecordDraft draft, RuleContext context) {
        decided(draft, context);
        if (draft.value("granted").isEmpty()) {
            draft.set("granted", draft.value("budget").orElse(null));
        }
    }

    private static void decided(RecordDraft draft, RuleContext context) {
        if (draft.instant("decidedOn").isEmpty()) {
            draft.set("decidedOn", context.now());
            draft.setReference("decidedBy", context.viewer().user());
        }
    }

    private static void anew(RecordDraft draft) {
        draft.set("submittedOn", null);
        draft.set("decidedOn", null);
        draft.set("decidedBy", null);
    }
}
