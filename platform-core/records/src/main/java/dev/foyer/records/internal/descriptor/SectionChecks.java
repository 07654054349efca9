// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.descriptor;

import java.util.HashMap;
import java.util.Map;

/** Checks what concerns the section as a whole: codes and table names that must be unique, the main object. */
final class SectionChecks {
    private final Context context;
    private final Map<String, String> tables = new HashMap<>();

    SectionChecks(Context context) {
        this.context = context;
    }

    void check(Item section) {
        if (section.flag("navigation", true)) {
            section.get("section").ifPresent(code -> context.labels().need(context.section() + ".title", code.place()));
        }
        section.get("main")
                .ifPresent(main -> context.oneOf(
                        main,
                        "object",
                        section.entries("objects").stream().map(Item.Entry::key).toList()));
        section.get("section").ifPresent(this::section);
        section.items("uses").forEach(this::used);
        for (Item.Entry lookup : section.entries("lookups")) {
            code(lookup);
            table(lookup);
        }
        for (Item.Entry object : section.entries("objects")) {
            code(object);
            if (section.get("lookups").flatMap(all -> all.get(object.key())).isPresent()) {
                context.faults()
                        .error(
                                object.at().place(),
                                Wording.quoted(object.key()) + " is already a lookup; codes must be unique");
            }
            table(object);
            links(object);
        }
    }

    /** The section names its schema, and these hold what is the platform's. */
    private void section(Item section) {
        section.text().filter(Names.PLATFORM::contains).ifPresent(code -> context.faults()
                .error(section.place(), Wording.quoted(code) + " belongs to the platform; choose another code"));
    }

    private void used(Item used) {
        used.text()
                .filter(code -> context.outline().objects().containsKey(code)
                        || context.outline().lookups().containsKey(code))
                .ifPresent(code -> context.faults()
                        .error(used.place(), Wording.quoted(code) + " is known here anyway; leave it out"));
    }

    private void code(Item.Entry entry) {
        if (!context.section().equals("directory") && Outline.ofDirectory(entry.key())) {
            context.faults()
                    .error(
                            entry.at().place(),
                            Wording.quoted(entry.key()) + " is an object of the directory; choose another code");
        }
    }

    private void table(Item.Entry entry) {
        String table = entry.value().text("table").orElse(Names.snake(entry.key()));
        if (Names.reserved(table)) {
            context.faults()
                    .error(
                            entry.value()
                                    .get("table")
                                    .map(Item::place)
                                    .orElse(entry.at().place()),
                            Wording.quoted(table) + " is a reserved word of SQL; say another name, such as ‘table: "
                                    + table + "_record’");
        }
        taken(table, entry);
    }

    private void links(Item.Entry object) {
        String table = object.value().text("table").orElse(Names.snake(object.key()));
        object.value().entries("fields").stream()
                .filter(field -> field.value()
                        .text("type")
                        .filter("multi-lookup"::equals)
                        .isPresent())
                .forEach(field ->
                        taken(table + "_" + field.value().text("column").orElse(Names.snake(field.key())), field));
    }

    private void taken(String table, Item.Entry entry) {
        String other = tables.putIfAbsent(table, entry.key());
        if (other != null) {
            context.faults()
                    .error(
                            entry.at().place(),
                            "the table " + Wording.quoted(table) + " already belongs to " + Wording.quoted(other)
                                    + "; say another name with ‘table’ or ‘column’");
        }
    }
}
