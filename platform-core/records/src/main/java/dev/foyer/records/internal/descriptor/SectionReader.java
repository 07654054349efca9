// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.descriptor;

import dev.foyer.records.model.LookupType;
import dev.foyer.records.model.ObjectType;
import dev.foyer.records.model.Part;
import dev.foyer.records.model.SectionType;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Reads a section descriptor: the shape by the published schema, then what the names in it refer to. */
public final class SectionReader {
    private SectionReader() {}

    /**
     * Reads a descriptor.
     *
     * @param file its name, for messages
     * @throws DescriptorException with every mistake
     */
    public static SectionType read(String file, InputStream content) {
        return reading(file, content, Optional.empty()).orThrow();
    }

    /**
     * Reads a descriptor and reports every mistake.
     *
     * @param texts keys of the English translations, for warnings about missing ones
     */
    public static Reading reading(String file, InputStream content, Optional<Set<String>> texts) {
        return reading(file, content, texts, path -> true);
    }

    /**
     * Reads a descriptor and reports every mistake.
     *
     * @param files whether a file lies beside the descriptor
     */
    public static Reading reading(
            String file, InputStream content, Optional<Set<String>> texts, Predicate<String> files) {
        Faults faults = new Faults(file);
        Labels labels = new Labels();
        Optional<SectionType> section =
                YamlSource.parse(content, faults).map(item -> section(item, faults, labels, files));
        texts.ifPresent(known -> labels.check(known, faults));
        List<Fault> found = faults.inOrder();
        boolean sound = found.stream().allMatch(Fault::warning);
        return new Reading(section.filter(it -> sound), found);
    }

    private static SectionType section(Item item, Faults faults, Labels labels, Predicate<String> files) {
        new SchemaCheck(faults).check(item, Schema.section(), "descriptor");
        String code = item.text("section").orElse("");
        Context context =
                new Context(code, OutlineReader.read(item), item.get("ui").isPresent(), faults, labels);
        new SectionChecks(context).check(item);
        List<LookupType> lookups = item.entries("lookups").stream()
                .map(entry -> new LookupReader(context).read(entry))
                .toList();
        List<ObjectType> objects = item.entries("objects").stream()
                .map(entry -> new ObjectReader(context, lookups).read(entry))
                .toList();
        return new SectionType(
                code,
                item.text("icon").orElse("square-stack"),
                item.number("order").orElse(100),
                item.text("group").orElse("general"),
                main(item, objects),
                objects,
                lookups,
                home(item, context),
                item.text("changelog"),
                demo(item, context),
                new UiReader(context, files).read(item));
    }

    private static Optional<String> main(Item item, List<ObjectType> objects) {
        if (!item.flag("navigation", true)) {
            return Optional.empty();
        }
        return item.text("main").or(() -> objects.stream().map(ObjectType::code).findFirst());
    }

    private static List<SectionType.Demo> demo(Item item, Context context) {
        return item.items("demo").stream()
                .map(demo -> {
                    demo.get("object").ifPresent(context::object);
                    return new SectionType.Demo(
                            demo.text("object").orElse(""), demo.text("file").orElse(""));
                })
                .toList();
    }

    private static List<Part> home(Item item, Context context) {
        List<Part> parts = new ArrayList<>();
        item.items("home").forEach(part -> parts.add(new HomePartReader(context).read(part)));
        return parts;
    }
}
