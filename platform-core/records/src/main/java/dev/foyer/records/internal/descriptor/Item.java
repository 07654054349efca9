// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.descriptor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A node of a descriptor with its place. Reads leniently: what is not of the wanted kind counts as absent, because the check
 * against the schema has reported it.
 */
record Item(Node node) {
    /** A key of a mapping with its value. */
    record Entry(String key, Item at, Item value) {}

    Place place() {
        return Place.of(node.getStartMark());
    }

    /** The place of a character of this scalar, as far as it stands in one line. */
    Place place(int offset) {
        if (node instanceof ScalarNode scalar) {
            boolean plain = scalar.getScalarStyle() == ScalarStyle.PLAIN;
            boolean quoted = scalar.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED
                    || scalar.getScalarStyle() == ScalarStyle.SINGLE_QUOTED;
            if (plain || quoted) {
                return place().right(offset + (quoted ? 1 : 0));
            }
        }
        return place();
    }

    boolean mapping() {
        return node instanceof MappingNode;
    }

    boolean sequence() {
        return node instanceof SequenceNode;
    }

    boolean scalar() {
        return node instanceof ScalarNode;
    }

    boolean tagged(Tag tag) {
        return node.getTag().equals(tag);
    }

    boolean empty() {
        return scalar() && tagged(Tag.NULL);
    }

    /** The text of a scalar, whatever YAML takes it for. */
    Optional<String> text() {
        return node instanceof ScalarNode scalar && !empty() ? Optional.of(scalar.getValue()) : Optional.empty();
    }

    List<Entry> entries() {
        if (!(node instanceof MappingNode mapping)) {
            return List.of();
        }
        List<Entry> entries = new ArrayList<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Item key = new Item(tuple.getKeyNode());
            key.name().ifPresent(name -> entries.add(new Entry(name, key, new Item(tuple.getValueNode()))));
        }
        return entries;
    }

    private Optional<String> name() {
        return node instanceof ScalarNode scalar ? Optional.of(scalar.getValue()) : Optional.empty();
    }

    List<Item> items() {
        return node instanceof SequenceNode sequence
                ? sequence.getValue().stream().map(Item::new).toList()
                : List.of();
    }

    Optional<Item> get(String key) {
        return entries().stream()
                .filter(entry -> entry.key().equals(key) && !entry.value().empty())
                .map(Entry::value)
                .findFirst();
    }

    List<Entry> entries(String key) {
        return get(key).map(Item::entries).orElse(List.of());
    }

    List<Item> items(String key) {
        return get(key).map(Item::items).orElse(List.of());
    }

    Optional<String> text(String key) {
        return get(key).flatMap(Item::text);
    }

    List<String> texts(String key) {
        return items(key).stream().flatMap(item -> item.text().stream()).toList();
    }

    boolean flag(String key, boolean otherwise) {
        return get(key).filter(item -> item.tagged(Tag.BOOL))
                .flatMap(Item::text)
                .map(Item::truth)
                .orElse(otherwise);
    }

    OptionalInt number(String key) {
        Optional<Object> value = get(key).map(Item::plain);
        return value.isPresent() && value.get() instanceof Long number
                ? OptionalInt.of(number.intValue())
                : OptionalInt.empty();
    }

    /** The value as Java knows it: text, long, double, boolean, list, map. */
    @Nullable
    Object plain() {
        return switch (node.getNodeId()) {
            case mapping -> {
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                entries().forEach(entry -> map.put(entry.key(), entry.value().plain()));
                yield map;
            }
            case sequence -> {
                List<@Nullable Object> list = new ArrayList<>();
                items().forEach(item -> list.add(item.plain()));
                yield list;
            }
            case scalar -> scalarValue();
            case anchor -> null;
        };
    }

    private @Nullable Object scalarValue() {
        String text = text().orElse(null);
        if (text == null) {
            return null;
        }
        try {
            if (tagged(Tag.BOOL)) {
                return truth(text);
            }
            if (tagged(Tag.INT)) {
                return Long.valueOf(text);
            }
            return tagged(Tag.FLOAT) ? Double.valueOf(text) : text;
        } catch (NumberFormatException exotic) {
            return text;
        }
    }

    private static boolean truth(String text) {
        return List.of("true", "yes", "on").contains(text.toLowerCase(java.util.Locale.ROOT));
    }
}
