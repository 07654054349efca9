// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import dev.foyer.plugin.record.RecordView;
import dev.foyer.plugin.record.Reference;
import dev.foyer.records.internal.access.BuiltIn;
import dev.foyer.records.internal.value.Row;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.ObjectType;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A record as it was read, for rules and conditions. */
class View implements RecordView {
    private final ObjectType type;
    private final Row row;
    private final References references;

    View(ObjectType type, Row row, References references) {
        this.type = type;
        this.row = row;
        this.references = references;
    }

    ObjectType type() {
        return type;
    }

    Row row() {
        return row;
    }

    References references() {
        return references;
    }

    @Override
    public String object() {
        return type.code();
    }

    @Override
    public UUID id() {
        return row.id();
    }

    @Override
    public long version() {
        return row.version();
    }

    @Override
    public Optional<Object> value(String field) {
        return Optional.ofNullable(row.values().get(known(field).code()));
    }

    @Override
    public Set<String> flags(String field) {
        Field known = known(field);
        return value(field)
                .filter(Reference.class::isInstance)
                .map(value -> references.flags(known, ((Reference) value).id()))
                .orElse(Set.of());
    }

    final Field known(String field) {
        return BuiltIn.field(type, field)
                .orElseThrow(() -> new IllegalArgumentException(type.code() + " has no field " + field));
    }
}
