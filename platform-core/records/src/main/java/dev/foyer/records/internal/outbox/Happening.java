// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.outbox;

import dev.foyer.plugin.record.RecordEvent.Kind;
import dev.foyer.records.internal.owner.Ownership;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What nodes tell each other of an event: just enough to decide who may hear of it and what they have to load again.
 *
 * @param version of the record
 * @param fields codes of changed fields
 * @param item the comment or file, if it is about one
 * @param internal whether only employees may hear of it
 * @param owner whose the record is; of a deleted one, was
 * @param was whose it was before, if that changed
 * @param past what a portal filter looks at, before, if that or the owner changed; see {@link Past}
 */
public record Happening(
        Kind kind,
        String object,
        UUID record,
        long version,
        List<String> fields,
        @Nullable UUID item,
        boolean internal,
        Ownership owner,
        Ownership was,
        @Nullable String past) {
    public Happening {
        fields = List.copyOf(fields);
    }

    static Happening of(EventRow row) {
        var details = row.event().details();
        Object item = details.getOrDefault("comment", details.get("file"));
        return new Happening(
                Kind.valueOf(row.kind()),
                row.object(),
                row.recordId(),
                row.version(),
                texts(details.get("fields")),
                item == null ? null : UUID.fromString(item.toString()),
                "internal".equalsIgnoreCase(String.valueOf(details.get("visibility"))),
                row.owner(),
                row.was(),
                details.get("was") instanceof String past ? past : null);
    }

    /** Whether it is about the values of the record rather than its feed. */
    public boolean aboutRecord() {
        return kind == Kind.CREATED || kind == Kind.CHANGED || kind == Kind.DELETED;
    }

    /** This and a later one on the same record as one. */
    Happening then(Happening later) {
        Set<String> both = new LinkedHashSet<>(fields);
        both.addAll(later.fields);
        boolean stays = kind == Kind.CREATED && later.kind == Kind.CHANGED;
        return new Happening(
                stays ? kind : later.kind,
                object,
                record,
                later.version,
                new ArrayList<>(both),
                null,
                false,
                later.owner,
                was.nobodys() ? later.was : was,
                past == null ? later.past : past);
    }

    private static List<String> texts(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
