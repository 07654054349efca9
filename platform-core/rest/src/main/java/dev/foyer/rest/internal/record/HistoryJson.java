// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.foyer.records.History;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A page of history on the wire. */
public record HistoryJson(List<EntryJson> items, @Nullable String nextCursor) {
    /** One change; the actor is null for the system. */
    public record EntryJson(
            UUID id,
            Instant at,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            ActorJson actor,

            @Nullable String action,
            List<ChangeJson> changes) {}

    /** Who did it. */
    public record ActorJson(String display, boolean employee) {}

    /** A field's values as shown. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record ChangeJson(
            String field,
            String label,
            @Nullable String from,
            @Nullable String to) {}

    static HistoryJson from(History.HistoryPage page) {
        return new HistoryJson(
                page.items().stream().map(HistoryJson::entry).toList(),
                page.nextCursor().orElse(null));
    }

    private static EntryJson entry(History.Entry entry) {
        return new EntryJson(
                entry.id(),
                entry.at(),
                entry.actor().map(name -> new ActorJson(name, entry.employee())).orElse(null),
                entry.action().orElse(null),
                entry.changes().stream()
                        .map(change -> new ChangeJson(change.field(), change.label(), change.from(), change.to()))
                        .toList());
    }
}
