// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.section;

import dev.foyer.records.model.LookupType;
import dev.foyer.records.model.ObjectType;
import dev.foyer.records.model.SectionType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The active sections at one moment. */
final class ActiveSections {
    static final ActiveSections NONE = new ActiveSections(List.of());

    private final List<SectionType> sections;
    private final Map<String, ObjectType> objects = new HashMap<>();
    private final Map<String, LookupType> lookups = new HashMap<>();

    private ActiveSections(List<SectionType> sections) {
        this.sections = sections;
        sections.forEach(section -> {
            section.objects().forEach(object -> objects.put(object.code(), object));
            section.lookups().forEach(lookup -> lookups.put(lookup.code(), lookup));
        });
    }

    ActiveSections with(SectionType section) {
        List<SectionType> more = new ArrayList<>(sections);
        more.add(section);
        more.sort(Comparator.comparingInt(SectionType::order).thenComparing(SectionType::code));
        return new ActiveSections(List.copyOf(more));
    }

    ActiveSections without(String code) {
        return new ActiveSections(sections.stream()
                .filter(section -> !section.code().equals(code))
                .toList());
    }

    List<SectionType> all() {
        return sections;
    }

    boolean has(String code) {
        return section(code).isPresent();
    }

    Optional<SectionType> section(String code) {
        return sections.stream().filter(section -> section.code().equals(code)).findFirst();
    }

    Optional<ObjectType> object(String code) {
        return Optional.ofNullable(objects.get(code));
    }

    Optional<LookupType> lookup(String code) {
        return Optional.ofNullable(lookups.get(code));
    }

    /** A code of the section that another one has already, with that section's code. */
    Optional<Taken> conflict(SectionType section) {
        if (has(section.code())) {
            return Optional.of(new Taken(section.code(), section.code()));
        }
        for (ObjectType object : section.objects()) {
            if (objects.containsKey(object.code()) || lookups.containsKey(object.code())) {
                return Optional.of(new Taken(object.code(), owner(object.code())));
            }
        }
        return section.lookups().stream()
                .map(LookupType::code)
                .filter(code -> objects.containsKey(code) || lookups.containsKey(code))
                .findFirst()
                .map(code -> new Taken(code, owner(code)));
    }

    private String owner(String code) {
        return object(code)
                .map(ObjectType::section)
                .or(() -> lookup(code).map(LookupType::section))
                .orElse("");
    }

    /** A code that belongs to a section already. */
    record Taken(String code, String section) {}
}
