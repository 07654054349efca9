// SPDX-License-Identifier: Apache-2.0
package dev.foyer.partnerprogram.internal;

import dev.foyer.plugin.Violation;
import dev.foyer.plugin.record.RecordDraft;
import dev.foyer.plugin.record.RecordRule;
import dev.foyer.plugin.record.RecordView;
import dev.foyer.plugin.record.Reference;
import dev.foyer.plugin.record.RuleContext;
import java.time.LocalDate;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.propertytypes.SatisfyingConditionTarget;

/** Name, term and level of a partnership; a partner has one active one (spec ). */
@Component
@SatisfyingConditionTarget("(foyer.section=partner-program)")
public final class PartnershipRule implements RecordRule {
    @Override
    public String object() {
        return "partnership";
    }

    @Override
    public void defaults(RecordDraft draft, RuleContext context) {
        Optional<LocalDate> start = day(draft, "startOn");
        if (draft.value("dueOn").isEmpty() && start.isPresent()) {
            draft.set("dueOn", start.get().plusYears(1));
        }
    }

    @Override
    public void compute(RecordDraft draft, RuleContext context) {
        draft.reference("account")
                .flatMap(account -> context.records().find("account", account.id()))
                .flatMap(account -> account.text("name"))
                .ifPresent(name ->
                        day(draft, "startOn").ifPresent(start -> draft.set("name", name + "-" + start.getYear())));
        if (draft.changed("level")) {
            new LevelTerms(context.records()).apply(draft);
        }
    }

    @Override
    public void validate(RecordDraft draft, RuleContext context) {
        Optional<LocalDate> start = day(draft, "startOn");
        if (day(draft, "dueOn")
                .filter(due -> start.isPresent() && !due.isAfter(start.get()))
                .isPresent()) {
            draft.reject(Violation.field("dueOn", "order", "partner-program.problem.due"));
        }
        if (active(draft) && (draft.changed("active") || draft.changed("account"))) {
            draft.reference("account")
                    .flatMap(account -> other(draft, account, context))
                    .ifPresent(other -> draft.reject(Violation.field(
                            "account",
                            "active",
                            "partner-program.problem.active",
                            other.text("name").orElse(""))));
        }
    }

    private static Optional<RecordView> other(RecordDraft draft, Reference account, RuleContext context) {
        return context.records().list("partnership", "account.id==" + account.id() + ";active==true", 2).stream()
                .filter(one -> !one.id().equals(draft.id()))
                .findFirst();
    }

    @Override
    public void react(RecordDraft stored, RuleContext context) {
        if (stored.changed("level")) {
            new LevelTerms(context.records()).copy(stored);
        }
    }

    static boolean active(RecordView partnership) {
        return partnership.value("active").filter(Boolean.TRUE::equals).isPresent();
    }

    static Optional<LocalDate> day(RecordView record, String field) {
        return record.value(field).map(LocalDate.class::cast);
    }
}
