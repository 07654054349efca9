// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.descriptor;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks the shape of a descriptor against the published JSON Schema, going on after every mistake. */
final class SchemaCheck {
    private final Faults faults;

    SchemaCheck(Faults faults) {
        this.faults = faults;
    }

    /**
     * Checks an item.
     *
     * @param noun what it is, for messages
     */
    void check(Item item, Schema schema, String noun) {
        Optional<Schema> chosen = alternative(item, schema);
        if (chosen.isPresent()) {
            check(item, chosen.get(), noun);
            return;
        }
        if (!schema.types().isEmpty() && schema.types().stream().noneMatch(type -> Kind.matches(item, type))) {
            faults.error(
                    item.place(), Wording.quoted(noun) + " must be " + Kind.wanted(schema) + ", not " + Kind.of(item));
            return;
        }
        if (item.scalar()) {
            new ScalarCheck(faults).check(item, schema, schema.text("x-noun").orElse("value of ‘" + noun + "’"));
        } else if (item.sequence()) {
            elements(item, schema, noun);
        } else {
            members(item, schema, noun);
        }
    }

    private static Optional<Schema> alternative(Item item, Schema schema) {
        List<Schema> alternatives = schema.alternatives();
        return alternatives.stream()
                .filter(one -> one.types().stream().anyMatch(type -> Kind.matches(item, type)))
                .findFirst()
                .or(() -> alternatives.stream().reduce((one, other) -> other));
    }

    private void elements(Item item, Schema schema, String noun) {
        if (schema.keyword("enum").isPresent() || schema.keyword("const").isPresent()) {
            faults.error(item.place(), Wording.quoted(noun) + " must be one value, not a list");
            return;
        }
        int least = schema.keyword("minItems").map(JsonNode::asInt).orElse(0);
        if (item.items().size() < least) {
            faults.error(
                    item.place(),
                    Wording.quoted(noun) + " needs at least " + least + (least == 1 ? " entry" : " entries"));
        }
        schema.child("items").ifPresent(each -> item.items().forEach(one -> check(one, each, noun)));
        if (schema.keyword("uniqueItems").isPresent()) {
            Set<String> seen = new HashSet<>();
            item.items().forEach(one -> one.text()
                    .filter(text -> !seen.add(text))
                    .ifPresent(text -> faults.error(
                            one.place(), Wording.quoted(text) + " stands twice in " + Wording.quoted(noun))));
        }
    }

    private void members(Item item, Schema schema, String noun) {
        if (schema.keyword("enum").isPresent()) {
            faults.error(item.place(), Wording.quoted(noun) + " must be one value, not a mapping");
            return;
        }
        Set<String> seen = new HashSet<>();
        for (Item.Entry entry : item.entries()) {
            if (!seen.add(entry.key())) {
                faults.error(entry.at().place(), "duplicate " + Wording.quoted(entry.key()) + "; it stands here twice");
            } else {
                member(item, schema, entry);
            }
        }
        missing(item, schema, noun, seen);
    }

    private void member(Item item, Schema schema, Item.Entry entry) {
        Optional<Schema> property = schema.property(entry.key());
        if (property.isPresent()) {
            only(item, property.get(), entry, schema);
            if (!entry.value().empty() || Kind.nullable(property.get())) {
                check(entry.value(), property.get(), entry.key());
            } else {
                faults.error(
                        entry.at().place(), Wording.quoted(entry.key()) + " has no value; leave it out or fill it");
            }
            return;
        }
        schema.child("propertyNames").ifPresent(names -> new ScalarCheck(faults).check(entry.at(), names, "code"));
        Optional<Schema> more = schema.child("additionalProperties");
        if (more.isPresent()) {
            // A code alone stands for one without any settings.
            if (!entry.value().empty() || Kind.nullable(more.get()) || needed(more.get())) {
                check(entry.value(), more.get(), entry.key());
            }
        } else if (closed(schema)) {
            faults.unknown(entry.at().place(), "key", entry.key(), schema.properties());
        }
    }

    private static boolean needed(Schema schema) {
        return !schema.texts("required").isEmpty() || !schema.types().contains("object");
    }

    private static boolean closed(Schema schema) {
        return schema.keyword("additionalProperties")
                .map(more -> !more.asBoolean())
                .orElse(false);
    }

    private void only(Item item, Schema property, Item.Entry entry, Schema schema) {
        List<String> types = property.texts("x-only");
        // What does not go with an unknown type is told when the type is mended.
        List<String> kinds =
                schema.property("type").map(all -> all.texts("enum")).orElse(List.of());
        Optional<String> type = item.text("type");
        boolean known = type.filter(name -> kinds.contains(name)).isPresent();
        if (known && !types.isEmpty() && !types.contains(type.orElseThrow())) {
            faults.error(
                    entry.at().place(),
                    Wording.quoted(entry.key()) + " does not go with the type "
                            + Wording.quoted(type.orElseThrow())
                            + "; only with " + Wording.listed(types));
        }
    }

    private void missing(Item item, Schema schema, String noun, Set<String> seen) {
        schema.texts("required").stream()
                .filter(key -> !seen.contains(key))
                .forEach(key -> faults.error(item.place(), Wording.quoted(noun) + " needs " + Wording.quoted(key)));
        for (Schema condition : schema.conditions()) {
            if (condition.child("if").filter(when -> Kind.met(item, when)).isPresent()) {
                condition.child("then").ifPresent(then -> missing(item, then, noun, seen));
            }
        }
    }
}
