// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.descriptor;

import dev.foyer.records.model.FieldType;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What names a descriptor may use: its own objects and lookups, those of the directory, and the objects of other sections that
 * it says it uses.
 *
 * @param section the objects of the section itself
 */
record Outline(
        Map<String, ObjectOutline> objects, Map<String, LookupOutline> lookups, Set<String> uses, Set<String> section) {
    private static final Set<String> ALWAYS = Set.of("account", "contact", "user", "role", "product", "price-list");

    /** The names of an object. */
    record ObjectOutline(String code, Map<String, FieldOutline> fields, Set<String> views, Set<String> actions) {
        Optional<FieldOutline> field(String name) {
            return Optional.ofNullable(fields.get(name));
        }

        /** What stands in filters, columns and sorts. */
        List<String> names() {
            return List.copyOf(fields.keySet());
        }
    }

    /** What checks need to know of a field. */
    record FieldOutline(
            Optional<FieldType> type,
            Optional<String> target,
            List<String> options,
            boolean portal,
            boolean portalCreate,
            boolean computed,
            boolean derived) {
        boolean refers() {
            return type.isPresent() && (type.get() == FieldType.LOOKUP || type.get() == FieldType.MULTI_LOOKUP);
        }

        boolean is(FieldType... wanted) {
            return type.isEmpty() || List.of(wanted).contains(type.get());
        }
    }

    /** The names of a lookup. */
    record LookupOutline(Set<String> values, Set<String> flags) {}

    Optional<ObjectOutline> object(String code) {
        return Optional.ofNullable(objects.get(code));
    }

    Optional<LookupOutline> lookup(String code) {
        return Optional.ofNullable(lookups.get(code));
    }

    /** Whether an object belongs to the section itself. */
    boolean own(String object) {
        return section.contains(object);
    }

    boolean knows(String code) {
        return objects.containsKey(code) || lookups.containsKey(code) || uses.contains(code);
    }

    /** Everything that a lookup may refer to. */
    Set<String> targets() {
        Set<String> all = new LinkedHashSet<>(lookups.keySet());
        all.addAll(objects.keySet());
        all.addAll(uses);
        return all;
    }

    Outline with(Outline more) {
        Map<String, ObjectOutline> allObjects = new LinkedHashMap<>(objects);
        more.objects.forEach(allObjects::putIfAbsent);
        Map<String, LookupOutline> allLookups = new LinkedHashMap<>(lookups);
        more.lookups.forEach(allLookups::putIfAbsent);
        return new Outline(allObjects, allLookups, uses, section);
    }

    /** Whether an object belongs to the directory, which every section may refer to. */
    static boolean ofDirectory(String code) {
        return ALWAYS.contains(code);
    }
}
