// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.metadata;

import dev.foyer.licensing.Operation;
import dev.foyer.records.Search;
import dev.foyer.records.model.ObjectType;
import dev.foyer.records.model.Part;
import dev.foyer.records.model.SectionType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The parts of the home page that a viewer may see. */
final class HomeMetadata {
    private static final int FREQUENT = 4;

    private final Sight sight;
    private final Search search;

    HomeMetadata(Sight sight, Search search) {
        this.sight = sight;
        this.search = search;
    }

    List<Map<String, Object>> all() {
        // What a section draws itself it draws for those who may enter it.
        Set<String> entered = sight.sections().visible(sight.viewer());
        return sight.sections().active().stream()
                .flatMap(section -> of(section, entered))
                .toList();
    }

    private Stream<Map<String, Object>> of(SectionType section, Set<String> entered) {
        return section.home().stream()
                .filter(part -> sight.isFor(part.audiences()))
                .filter(part -> !part.type().equals("widget") || entered.contains(section.code()))
                .flatMap(part -> describe(section, part).stream());
    }

    private Optional<Map<String, Object>> describe(SectionType section, Part part) {
        if (part.type().equals("widget") && !part.settings().containsKey("object")) {
            return Optional.of(described(section, part));
        }
        String object = String.valueOf(part.settings().get("object"));
        return sight.readable(object)
                .filter(type ->
                        !part.type().equals("create") || sight.grant(type).may(Operation.CREATE))
                .map(type -> describe(section, part, type));
    }

    private Map<String, Object> described(SectionType section, Part part) {
        Map<String, Object> shown = new LinkedHashMap<>(part.settings());
        shown.put("type", part.type());
        shown.put("code", part.code());
        shown.put("section", section.code());
        String key = section.code() + ".home." + part.code();
        shown.put("title", sight.words().label(key, part.code()));
        sight.words().find(key + ".text").ifPresent(text -> shown.put("text", text));
        return shown;
    }

    private Map<String, Object> describe(SectionType section, Part part, ObjectType type) {
        Map<String, Object> shown = described(section, part);
        shown.put("icon", type.icon());
        FieldMetadata fields = new FieldMetadata(sight, type);
        shown.computeIfPresent("columns", (name, columns) -> PartMetadata.names(columns).stream()
                .filter(fields::shown)
                .toList());
        if (part.type().equals("hero")) {
            shown.put("frequent", search.frequent(sight.viewer(), type.code(), FREQUENT));
        }
        return shown;
    }
}
