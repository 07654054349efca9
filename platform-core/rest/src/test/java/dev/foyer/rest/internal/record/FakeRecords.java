// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.record;

import dev.foyer.plugin.CommonProblem;
import dev.foyer.plugin.Viewer;
import dev.foyer.plugin.record.Money;
import dev.foyer.plugin.record.Reference;
import dev.foyer.records.ListQuery;
import dev.foyer.records.RecordPage;
import dev.foyer.records.Records;
import dev.foyer.records.StoredRecord;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One case in version 3, and memory of what was asked. */
final class FakeRecords implements Records {
    static final UUID ID = UUID.fromString("0198a5a0-0000-7000-8000-000000000001");
    static final UUID STATUS = UUID.fromString("0198a5a0-0000-7000-8000-000000000002");

    @Nullable
    ListQuery asked;

    @Nullable
    Map<String, @Nullable Object> given;

    /** Whether changes take the record out of the viewer's sight. */
    boolean hides;

    @Override
    public RecordPage list(Viewer viewer, String object, ListQuery query) {
        asked = query;
        return new RecordPage(List.of(one()), Optional.of("next"), Optional.of(new RecordPage.Total(10_000, true)));
    }

    @Override
    public StoredRecord get(Viewer viewer, String object, UUID id) {
        if (!id.equals(ID)) {
            throw CommonProblem.NOT_FOUND.because("No such record");
        }
        return one();
    }

    @Override
    public StoredRecord create(Viewer viewer, String object, Map<String, @Nullable Object> fields) {
        given = fields;
        return written();
    }

    @Override
    public StoredRecord change(
            Viewer viewer, String object, UUID id, long version, Map<String, @Nullable Object> fields) {
        given = fields;
        if (version != 3) {
            throw CommonProblem.STALE.because("Changed by others").with("changed", List.of("subject"));
        }
        return written();
    }

    @Override
    public void delete(Viewer viewer, String object, UUID id, long version) {
        throw new IllegalStateException("dev.foyer.Secret: select * from secret");
    }

    @Override
    public StoredRecord act(Viewer viewer, String object, UUID id, String action, Map<String, @Nullable Object> input) {
        given = input;
        return written();
    }

    @Override
    public List<Choice> choices(Viewer viewer, String object, String field, String words, int limit) {
        return List.of(new Choice(STATUS, "New", Optional.of("new"), Optional.empty()));
    }

    private StoredRecord written() {
        return hides ? StoredRecord.outOfSight("case", ID) : one();
    }

    private static StoredRecord one() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("subject", "Printer on fire");
        values.put("status", new Reference(STATUS, "New", Optional.of("new")));
        values.put("price", new Money(new BigDecimal("12.50"), "EUR"));
        values.put("spent", Duration.ofMinutes(90));
        values.put("dueOn", Instant.parse("2026-11-20T12:00:00Z"));
        values.put("count", 5L);
        values.put("assignee", null);
        return new StoredRecord(
                "case",
                ID,
                3,
                "SR00000012 Printer on fire",
                values,
                List.of("close"),
                List.of("subject"),
                true,
                false,
                Map.of("feed.closed", false));
    }
}
