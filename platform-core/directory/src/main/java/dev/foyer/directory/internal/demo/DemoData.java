// SPDX-License-Identifier: Apache-2.0
package dev.foyer.directory.internal.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The companies and people of {@code people.yaml}, and whom of them it offers to try out. */
record DemoData(String password, List<Entry> offered, List<Entry> companies, List<Entry> people) {
    private static final String FILE = "people.yaml";

    /** A company or a person: its values by name. */
    record Entry(Map<String, String> values) {
        String get(String name) {
            String value = values.get(name);
            if (value == null) {
                throw new IllegalStateException(FILE + ": " + name + " is missing in " + values);
            }
            return value;
        }

        boolean has(String name) {
            return values.containsKey(name);
        }

        List<String> list(String name) {
            return Arrays.stream(values.getOrDefault(name, "").split(","))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .toList();
        }
    }

    static DemoData load() {
        try (InputStream in = DemoData.class.getResourceAsStream(FILE)) {
            Map<String, Object> root = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return new DemoData(
                    String.valueOf(root.get("password")),
                    entries(root, "offered"),
                    entries(root, "companies"),
                    entries(root, "people"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Entry> entries(Map<String, Object> root, String name) {
        List<?> entries = (List<?>) root.getOrDefault(name, List.of());
        return entries.stream().map(entry -> entry((Map<?, ?>) entry)).toList();
    }

    private static Entry entry(Map<?, ?> map) {
        Map<String, String> values = new LinkedHashMap<>();
        map.forEach((name, value) -> values.put(String.valueOf(name), String.valueOf(value)));
        return new Entry(values);
    }
}
