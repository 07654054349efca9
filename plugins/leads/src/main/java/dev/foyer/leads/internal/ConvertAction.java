// SPDX-License-Identifier: Apache-2.0
package dev.foyer.leads.internal;

import dev.foyer.plugin.Viewer;
import dev.foyer.plugin.record.ActionCall;
import dev.foyer.plugin.record.RecordAction;
import dev.foyer.plugin.record.RecordDraft;
import dev.foyer.plugin.record.RecordView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.component.propertytypes.SatisfyingConditionTarget;
import org.osgi.service.condition.Condition;

/** Makes an opportunity of a lead, for a customer who becomes an account by it (spec R-6). */
@Component
@SatisfyingConditionTarget("(foyer.section=leads)")
public final class ConvertAction implements RecordAction {
    private static final Map<String, String> SAME = Map.of(
            "need", "description",
            "budget", "amount",
            "decisionOn", "closingOn",
            "partner", "partner",
            "partnerContact", "partnerContact",
            "owner", "owner");

    private final boolean possible;

    /** Without opportunities there is nothing to convert to; the component is made anew when they come or go. */
    @Activate
    public ConvertAction(
            @Reference(target = "(foyer.section=opportunities)", policyOption = ReferencePolicyOption.GREEDY)
                    List<Condition> opportunities) {
        this.possible = !opportunities.isEmpty();
    }

    @Override
    public String object() {
        return "lead";
    }

    @Override
    public String code() {
        return "convert";
    }

    /** A partner converts what is not waiting, refused or no longer protected. */
    @Override
    public boolean offered(RecordView lead, Viewer viewer) {
        boolean accepted = lead.code("registration").map("accepted"::equals).orElse(true);
        return possible && (accepted || !viewer.external());
    }

    @Override
    public void run(ActionCall call) {
        RecordDraft lead = call.record();
        new Customers(call.records()).fill(lead);
        Map<String, Object> values = new LinkedHashMap<>();
        lead.text("topic").ifPresent(topic -> values.put("name", topic));
        lead.reference("account").ifPresent(account -> values.put("account", account.id()));
        lead.reference("contact").ifPresent(contact -> values.put("contact", contact.id()));
        SAME.forEach((from, to) -> lead.value(from).ifPresent(value -> values.put(to, value)));
        values.put("lead", lead.id());
        UUID opportunity = call.records().create("opportunity", values);
        lead.setReference("opportunity", opportunity);
    }
}
