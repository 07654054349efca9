// SPDX-License-Identifier: Apache-2.0
package dev.foyer.leads.internal;

import dev.foyer.plugin.record.RecordDraft;
import dev.foyer.plugin.record.RecordView;
import dev.foyer.plugin.record.Reference;
import dev.foyer.plugin.record.SystemRecords;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Companies and people that leads are about: those that are known, or new ones that their partner keeps (spec R-8). */
final class Customers {
    private static final Map<String, String> COMPANY = Map.of("company", "name", "web", "web", "country", "country");
    private static final Map<String, String> PERSON =
            Map.of("email", "email", "phone", "phone", "jobTitle", "jobTitle");

    private final SystemRecords records;

    Customers(SystemRecords records) {
        this.records = records;
    }

    /** Fills account and contact of a lead where they are missing. */
    void fill(RecordDraft lead) {
        if (lead.reference("account").isEmpty()) {
            lead.setReference("account", kept(lead).orElseGet(() -> company(lead)));
        }
        if (lead.reference("contact").isEmpty() && lead.text("contactName").isPresent()) {
            lead.setReference("contact", colleague(lead).orElseGet(() -> person(lead)));
        }
    }

    /** A company of this name that the same side brought before. What others brought stays unknown to a partner. */
    private Optional<UUID> kept(RecordView lead) {
        Optional<UUID> partner = lead.reference("partner").map(Reference::id);
        String name = lead.text("company").orElse("");
        return records.list("account", "name==" + quoted(name), 100).stream()
                .filter(account -> partner.isEmpty()
                        || account.reference("keeper").map(Reference::id).equals(partner))
                .map(RecordView::id)
                .findFirst();
    }

    private UUID company(RecordView lead) {
        Map<String, Object> values = values(lead, COMPANY);
        values.put("type", "prospect");
        lead.reference("partner").ifPresent(partner -> values.put("keeper", partner.id()));
        return records.create("account", values);
    }

    private Optional<UUID> colleague(RecordView lead) {
        UUID account = lead.reference("account").orElseThrow().id();
        return lead.text("email").stream()
                .flatMap(email -> records.list("contact", "email==" + quoted(email), 100).stream())
                .filter(contact -> contact.reference("account")
                        .map(Reference::id)
                        .filter(account::equals)
                        .isPresent())
                .map(RecordView::id)
                .findFirst();
    }

    private UUID person(RecordView lead) {
        String name = lead.text("contactName").orElse("").strip();
        int space = name.lastIndexOf(' ');
        Map<String, Object> values = values(lead, PERSON);
        values.put("lastName", name.substring(space + 1));
        if (space > 0) {
            values.put("firstName", name.substring(0, space));
        }
        values.put("account", lead.reference("account").orElseThrow().id());
        return records.create("contact", values);
    }

    private static Map<String, Object> values(RecordView lead, Map<String, String> fields) {
        Map<String, Object> values = new LinkedHashMap<>();
        fields.forEach((from, to) -> lead.value(from).ifPresent(value -> values.put(to, value)));
        return values;
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
