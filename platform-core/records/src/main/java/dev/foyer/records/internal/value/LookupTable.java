// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.value;

import dev.foyer.plugin.record.Reference;
import dev.foyer.records.LookupValues.Value;
import dev.foyer.records.model.LookupType;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** All values of one lookup, read once. */
public final class LookupTable {
    private final LookupType type;
    private final Map<UUID, Stored> byId = new HashMap<>();
    private final Map<String, Stored> byCode = new HashMap<>();
    private final List<Stored> ordered;
    private final BiFunction<Stored, Locale, String> naming;
    private final Map<Locale, Map<UUID, Reference>> references = new ConcurrentHashMap<>();

    LookupTable(LookupType type, List<Stored> ordered, BiFunction<Stored, Locale, String> naming) {
        this.type = type;
        this.ordered = List.copyOf(ordered);
        this.naming = naming;
        for (Stored value : ordered) {
            byId.put(value.id, value);
            byCode.put(value.code, value);
        }
    }

    /** The lookup. */
    public LookupType type() {
        return type;
    }

    /** Values in their order. */
    public List<Stored> all() {
        return ordered;
    }

    /** A value by its id. */
    public Optional<Stored> find(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** A value by its code. */
    public Optional<Stored> code(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** A value as it stands in a field; one that is not known is shown as an ellipsis. */
    public Reference reference(UUID id, Locale locale) {
        Reference known = references.computeIfAbsent(locale, this::inLanguage).get(id);
        return known == null ? new Reference(id, "…", Optional.empty()) : known;
    }

    /** A value with all that is known of it. */
    public Value value(Stored value, Locale locale) {
        String display = reference(value.id, locale).display();
        return new Value(
                value.id,
                value.code,
                display,
                value.color,
                value.flags,
                Optional.ofNullable(value.parent),
                value.active);
    }

    private Map<UUID, Reference> inLanguage(Locale locale) {
        Map<UUID, Reference> all = new HashMap<>();
        for (Stored value : ordered) {
            all.put(value.id, new Reference(value.id, naming.apply(value, locale), Optional.of(value.code)));
        }
        return all;
    }

    /**
     * A value as the table has it.
     *
     * @param name given by the descriptor or an administrator; null when it is translated
     */
    public record Stored(
            UUID id,
            String code,
            @Nullable String name,
            String color,
            Set<String> flags,
            @Nullable UUID parent,
            boolean active) {}
}
