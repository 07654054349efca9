// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.descriptor;

import dev.foyer.records.internal.descriptor.Outline.FieldOutline;
import dev.foyer.records.internal.descriptor.Outline.LookupOutline;
import dev.foyer.records.internal.descriptor.Outline.ObjectOutline;
import dev.foyer.records.model.FieldType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Collects the names of a descriptor before anything that refers to them is read. */
final class OutlineReader {
    private static final String DIRECTORY = "/OSGI-INF/foyer/directory.section.yaml";

    private OutlineReader() {}

    /** The names of a descriptor and of the directory. */
    static Outline read(Item section) {
        Outline own = own(section);
        return section.text("section").filter("directory"::equals).isPresent() ? own : own.with(directory());
    }

    private static Outline directory() {
        try (InputStream yaml = OutlineReader.class.getResourceAsStream(DIRECTORY)) {
            if (yaml == null) {
                throw new IllegalStateException(DIRECTORY + " is missing");
            }
            return own(YamlSource.parse(yaml, new Faults(DIRECTORY)).orElseThrow());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Outline own(Item section) {
        Map<String, ObjectOutline> objects = new LinkedHashMap<>();
        section.entries("objects").forEach(entry -> objects.putIfAbsent(entry.key(), object(entry)));
        Map<String, LookupOutline> lookups = new LinkedHashMap<>();
        section.entries("lookups").forEach(entry -> lookups.putIfAbsent(entry.key(), lookup(entry.value())));
        return new Outline(objects, lookups, new LinkedHashSet<>(section.texts("uses")), Set.copyOf(objects.keySet()));
    }

    private static ObjectOutline object(Item.Entry entry) {
        Map<String, FieldOutline> fields = new LinkedHashMap<>();
        entry.value().entries("fields").forEach(field -> fields.putIfAbsent(field.key(), field(field.value())));
        builtIn("id", FieldType.TEXT, Optional.empty(), fields);
        builtIn("createdOn", FieldType.DATE_TIME, Optional.empty(), fields);
        builtIn("createdBy", FieldType.LOOKUP, Optional.of("user"), fields);
        builtIn("changedOn", FieldType.DATE_TIME, Optional.empty(), fields);
        builtIn("changedBy", FieldType.LOOKUP, Optional.of("user"), fields);
        return new ObjectOutline(entry.key(), fields, keys(entry.value(), "views"), keys(entry.value(), "actions"));
    }

    private static void builtIn(
            String code, FieldType type, Optional<String> target, Map<String, FieldOutline> fields) {
        fields.putIfAbsent(
                code,
                new FieldOutline(
                        Optional.of(type), target, List.of(), type == FieldType.DATE_TIME, false, true, false));
    }

    private static FieldOutline field(Item item) {
        String portal = item.text("portal").orElse("none");
        return new FieldOutline(
                item.text("type").flatMap(FieldType::of),
                item.text("to"),
                item.texts("options"),
                !portal.equals("none"),
                portal.equals("edit") || item.flag("portalCreate", false),
                item.flag("computed", false) || DerivedReader.derives(item),
                DerivedReader.derives(item));
    }

    private static LookupOutline lookup(Item item) {
        Set<String> flags = new LinkedHashSet<>();
        item.entries("values").forEach(value -> flags.addAll(value.value().texts("flags")));
        return new LookupOutline(keys(item, "values"), flags);
    }

    private static Set<String> keys(Item item, String key) {
        Set<String> keys = new LinkedHashSet<>();
        item.entries(key).forEach(entry -> keys.add(entry.key()));
        return keys;
    }
}
