// SPDX-License-Identifier: Apache-2.0
package dev.foyer.orders.internal.price;

import dev.foyer.plugin.record.RecordDraft;
import dev.foyer.plugin.record.RecordView;
import dev.foyer.plugin.record.Reference;
import dev.foyer.plugin.record.SystemRecords;
import dev.foyer.plugin.record.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Records in a list. Of filters it knows equality, joined by “and”. */
final class Book implements SystemRecords {
    private final List<Entry> entries = new ArrayList<>();

    Entry add(String object, Map<String, Object> values) {
        Entry entry = new Entry(object, UUID.randomUUID(), values);
        entries.add(entry);
        return entry;
    }

    @Override
    public Optional<RecordView> find(String object, UUID id) {
        return entries.stream()
                .filter(entry -> entry.object.equals(object) && entry.id.equals(id))
                .map(RecordView.class::cast)
                .findFirst();
    }

    @Override
    public List<RecordView> list(String object, String filter, int limit) {
        return entries.stream()
                .filter(entry -> entry.object.equals(object) && entry.matches(filter))
                .limit(limit)
                .map(RecordView.class::cast)
                .toList();
    }

    @Override
    public UUID create(String object, Map<String, Object> values) {
        return add(object, values).id;
    }

    @Override
    public boolean change(String object, UUID id, Consumer<RecordDraft> change) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void count(String object, UUID id, String field, long difference) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void comment(String object, UUID id, String text, Visibility visibility) {
        throw new UnsupportedOperationException();
    }

    /** A record. */
    record Entry(String object, UUID id, Map<String, Object> values) implements RecordView {
        @Override
        public long version() {
            return 1;
        }

        @Override
        public Optional<Object> value(String field) {
            return Optional.ofNullable(values.get(field));
        }

        @Override
        public Set<String> flags(String field) {
            return Set.of();
        }

        Reference reference() {
            return new Reference(id, object, Optional.empty());
        }

        private boolean matches(String filter) {
            return List.of(filter.split(";")).stream()
                    .map(comparison -> comparison.split("=="))
                    .allMatch(sides -> value(sides[0])
                            .map(Entry::text)
                            .filter(sides[1]::equals)
                            .isPresent());
        }

        private static String text(Object value) {
            return value instanceof Reference to ? to.id().toString() : value.toString();
        }
    }
}
