// SPDX-License-Identifier: Apache-2.0
package dev.foyer.leads.internal;

import dev.foyer.plugin.Violation;
import dev.foyer.plugin.record.RecordDraft;
import dev.foyer.plugin.record.RecordRule;
import dev.foyer.plugin.record.RecordView;
import dev.foyer.plugin.record.Reference;
import dev.foyer.plugin.record.RuleContext;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.propertytypes.SatisfyingConditionTarget;

/** What a partner registers waits for acceptance; a lead that goes to another partner goes to a person there (spec R-6). */
@Component
@SatisfyingConditionTarget("(foyer.section=leads)")
public final class LeadRule implements RecordRule {
    @Override
    public String object() {
        return "lead";
    }

    @Override
    public void defaults(RecordDraft draft, RuleContext context) {
        if (context.viewer().external()) {
            draft.setCode("source", "portal");
            draft.setCode("division", "partner");
            draft.setCode("registration", "submitted");
        }
    }

    @Override
    public void compute(RecordDraft draft, RuleContext context) {
        if (draft.changed("partner") && !draft.changed("partnerContact")) {
            draft.set("partnerContact", primary(draft, context).orElse(null));
        }
        if (!draft.changed("stage")) {
            return;
        }
        if (!draft.flags("stage").contains("final")) {
            draft.set("closedOn", null);
        } else if (draft.instant("closedOn").isEmpty()) {
            draft.set("closedOn", context.now());
        }
    }

    @Override
    public void validate(RecordDraft draft, RuleContext context) {
        Optional<UUID> partner = draft.reference("partner").map(Reference::id);
        boolean another = draft.reference("partnerContact")
                .flatMap(contact -> context.records().find("contact", contact.id()))
                .filter(contact ->
                        !contact.reference("account").map(Reference::id).equals(partner))
                .isPresent();
        if (another && (draft.changed("partner") || draft.changed("partnerContact"))) {
            draft.reject(Violation.field("partnerContact", "another-company", "leads.problem.partner-contact"));
        }
    }

    private static Optional<UUID> primary(RecordView lead, RuleContext context) {
        return lead.reference("partner")
                .flatMap(partner -> context.records().find("account", partner.id()))
                .flatMap(account -> account.reference("primaryContact"))
                .map(Reference::id);
    }
}
