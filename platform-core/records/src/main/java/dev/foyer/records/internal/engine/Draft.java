// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import dev.foyer.plugin.Violation;
import dev.foyer.plugin.record.RecordDraft;
import dev.foyer.plugin.record.RecordView;
import dev.foyer.plugin.record.Reference;
import dev.foyer.records.internal.access.BuiltIn;
import dev.foyer.records.internal.value.InvalidValueException;
import dev.foyer.records.internal.value.Pointed;
import dev.foyer.records.internal.value.ValueReader;
import dev.foyer.records.internal.value.ValueSpec;
import dev.foyer.records.internal.value.Values;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.FieldType;
import dev.foyer.records.model.ObjectType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A record on its way into the database. */
final class Draft implements RecordDraft {
    private final ObjectType type;
    private final UUID id;
    private final Optional<View> before;
    private final References references;
    private final Locale locale;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final List<Violation> violations = new ArrayList<>();

    private Draft(ObjectType type, UUID id, Optional<View> before, References references, Locale locale) {
        this.type = type;
        this.id = id;
        this.before = before;
        this.references = references;
        this.locale = locale;
    }

    /** Of a new record. */
    static Draft create(ObjectType type, UUID id, References references, Locale locale) {
        return new Draft(type, id, Optional.empty(), references, locale);
    }

    /** Of a record that is there. */
    static Draft change(View before, Locale locale) {
        Draft draft = new Draft(before.type(), before.id(), Optional.of(before), before.references(), locale);
        before.row().values().forEach(draft::put);
        return draft;
    }

    ObjectType type() {
        return type;
    }

    Locale locale() {
        return locale;
    }

    References references() {
        return references;
    }

    Optional<View> stored() {
        return before;
    }

    List<Violation> violations() {
        return violations;
    }

    /** Keeps a value of the right type as it is. */
    void put(String field, @Nullable Object value) {
        if (Values.empty(value)) {
            values.remove(field);
        } else {
            values.put(field, Objects.requireNonNull(value));
        }
    }

    /** Fields of the descriptor whose value differs, in its order. */
    List<Field> changes() {
        return type.fields().stream().filter(field -> changed(field.code())).toList();
    }

    @Nullable
    Object raw(String field) {
        return values.get(field);
    }

    @Nullable
    Object rawBefore(String field) {
        return before.map(view -> view.row().values())
                .map(all -> all.get(field))
                .orElse(null);
    }

    @Override
    public String object() {
        return type.code();
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return before.map(RecordView::version).orElse(0L);
    }

    @Override
    public Optional<Object> value(String field) {
        return Optional.ofNullable(values.get(known(field).code()));
    }

    @Override
    public Set<String> flags(String field) {
        Field known = known(field);
        return value(field)
                .filter(Reference.class::isInstance)
                .map(value -> references.flags(known, ((Reference) value).id()))
                .orElse(Set.of());
    }

    @Override
    public Optional<RecordView> before() {
        return before.map(RecordView.class::cast);
    }

    @Override
    public boolean changed(String field) {
        known(field);
        return !Values.same(rawBefore(field), values.get(field));
    }

    @Override
    public void set(String field, @Nullable Object value) {
        Field known = settable(field);
        try {
            put(field, resolved(known, ValueReader.read(ValueSpec.of(known), value)));
        } catch (InvalidValueException e) {
            throw new IllegalArgumentException(type.code() + "." + field + ": " + e.detail(), e);
        }
    }

    @Override
    public void setReference(String field, UUID target) {
        set(field, target);
    }

    @Override
    public void setCode(String field, String code) {
        put(field, references.byCode(settable(field).target(), code, locale));
    }

    @Override
    public void reject(Violation violation) {
        violations.add(violation);
    }

    private @Nullable Object resolved(Field field, @Nullable Object value) {
        if (value instanceof Pointed pointed) {
            return reference(field, pointed);
        }
        if (value instanceof List<?> all) {
            return all.stream().map(one -> reference(field, (Pointed) one)).toList();
        }
        return value;
    }

    private Object reference(Field field, Pointed pointed) {
        if (field.type() == FieldType.FILE) {
            return references.file(type.code(), id, pointed.id().orElseThrow(References::missing), false);
        }
        return pointed.code()
                .map(code -> references.byCode(field.target(), code, locale))
                .orElseGet(
                        () -> references.byId(field.target(), pointed.id().orElseThrow(References::missing), locale));
    }

    private Field known(String field) {
        return BuiltIn.field(type, field)
                .orElseThrow(() -> new IllegalArgumentException(type.code() + " has no field " + field));
    }

    private Field settable(String field) {
        return type.field(field)
                .orElseThrow(() -> new IllegalArgumentException(type.code() + " has no field " + field));
    }
}
