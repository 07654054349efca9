// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.descriptor;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.foyer.records.model.LookupType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

/** Reads a lookup. */
final class LookupReader {
    private final Context context;

    LookupReader(Context context) {
        this.context = context;
    }

    LookupType read(Item.Entry entry) {
        Item item = entry.value();
        boolean tree = item.flag("tree", false);
        List<LookupType.Value> values = item.entries("values").stream()
                .map(value -> value(entry.key(), tree, item, value))
                .toList();
        return new LookupType(
                context.section(),
                entry.key(),
                Names.snake(context.section()),
                item.text("table").orElse(Names.snake(entry.key())),
                tree,
                item.flag("open", false),
                values);
    }

    private LookupType.Value value(String lookup, boolean tree, Item all, Item.Entry entry) {
        Item value = entry.value();
        if (value.text("name").isEmpty()) {
            context.labels().need(lookup + "." + entry.key(), entry.at().place());
        }
        value.get("parent").ifPresent(parent -> parent(tree, all, entry, parent));
        String identity = "foyer/" + context.section() + "/" + lookup + "/" + entry.key();
        return new LookupType.Value(
                UUID.nameUUIDFromBytes(identity.getBytes(UTF_8)),
                entry.key(),
                value.text("name"),
                value.text("parent"),
                value.text("color").orElse("neutral"),
                new LinkedHashSet<>(value.texts("flags")));
    }

    /** A parent stands before its children, so that there can be no circle. */
    private void parent(boolean tree, Item all, Item.Entry entry, Item parent) {
        if (!tree) {
            context.faults().error(parent.place(), "only values of a lookup with ‘tree: true’ have parents");
        }
        List<String> before = all.entries("values").stream()
                .map(Item.Entry::key)
                .takeWhile(key -> !key.equals(entry.key()))
                .toList();
        context.oneOf(parent, "parent (it must stand before)", before);
    }
}
