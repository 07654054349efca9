// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.metadata;

import dev.foyer.licensing.Operation;
import dev.foyer.records.internal.access.Grant;
import dev.foyer.records.model.ObjectType;
import dev.foyer.records.model.SectionType;
import dev.foyer.records.model.UiModule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The workplaces of a viewer (spec W-1): the portal outside, staff and administration inside. */
final class WorkplaceMetadata {
    private static final String ADMINISTRATORS = "administrators";

    private final Sight sight;

    WorkplaceMetadata(Sight sight) {
        this.sight = sight;
    }

    List<Map<String, Object>> all() {
        String code = sight.viewer().external() ? "portal" : "staff";
        List<Map<String, Object>> workplaces = new ArrayList<>();
        workplaces.add(workplace(code, sections()));
        Map<String, List<Map<String, Object>>> administration = new LinkedHashMap<>();
        if (sight.viewer().hasRole(ADMINISTRATORS)) {
            administration.put("platform", List.of(page("plugins", "puzzle"), page("users", "users")));
        }
        List<Map<String, Object>> setup = sight.viewer().external() ? List.of() : setup();
        if (!setup.isEmpty()) {
            administration.put("setup", setup);
        }
        if (!administration.isEmpty()) {
            workplaces.add(workplace("administration", administration));
        }
        return workplaces;
    }

    private Map<String, Object> workplace(String code, Map<String, List<Map<String, Object>>> groups) {
        List<Map<String, Object>> shown = new ArrayList<>();
        groups.forEach((group, sections) -> shown.add(
                Map.of("code", group, "title", sight.words().label("group." + group, group), "sections", sections)));
        return Map.of("code", code, "title", sight.words().text("records.workplace." + code), "groups", shown);
    }

    private Map<String, Object> page(String code, String icon) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("code", code);
        shown.put("title", sight.words().text("records.page." + code));
        shown.put("icon", icon);
        return shown;
    }

    private Map<String, List<Map<String, Object>>> sections() {
        Set<String> visible = sight.sections().visible(sight.viewer());
        return sight.sections().active().stream()
                .filter(section -> visible.contains(section.code()))
                .flatMap(section -> entries(section))
                .sorted(Comparator.comparing(entry -> !entry.main()))
                .collect(Collectors.groupingBy(
                        Entry::group, LinkedHashMap::new, Collectors.mapping(Entry::shown, Collectors.toList())));
    }

    /** What a section is about comes before what it is set up with. */
    private record Entry(String group, boolean main, Map<String, Object> shown) {}

    /** The main object alone under the name of the section; several objects each under their own. */
    private Stream<Entry> entries(SectionType section) {
        List<ObjectType> objects = section.objects().stream()
                .filter(type -> isEntry(section, type))
                .toList();
        Stream<Entry> own = objects.stream()
                .map(type -> new Entry(
                        section.group(),
                        section.main().filter(type.code()::equals).isPresent(),
                        entry(
                                type,
                                objects.size() == 1 && !type.existing()
                                        ? sight.words().label(section.code() + ".title", section.code())
                                        : ObjectMetadata.plural(sight, type))));
        return Stream.concat(own, pages(section));
    }

    /** Pages that the section draws itself, after what it is about. */
    private Stream<Entry> pages(SectionType section) {
        return SectionMetadata.pages(sight, section)
                .filter(UiModule.UiPage::navigation)
                .map(page -> {
                    Map<String, Object> shown = SectionMetadata.page(sight, section, page);
                    shown.put("code", section.code() + "." + page.code());
                    shown.put("section", section.code());
                    shown.put("page", page.code());
                    return new Entry(section.group(), true, shown);
                });
    }

    /** Outside, the main objects of sections; inside, also what customers meet and the viewer may add to, parts of others aside. */
    private boolean isEntry(SectionType section, ObjectType type) {
        boolean main = section.main().filter(type.code()::equals).isPresent();
        Grant grant = sight.grant(type);
        if (sight.viewer().external()) {
            return main && grant.may(Operation.READ) && (!type.existing() || grant.may(Operation.CREATE));
        }
        boolean met = type.exposed() && type.whole().isEmpty() && grant.may(Operation.CREATE);
        return grant.may(Operation.READ) && (main || met);
    }

    private static Map<String, Object> entry(ObjectType type, String title) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("code", type.code());
        shown.put("title", title);
        shown.put("icon", type.icon());
        shown.put("object", type.code());
        shown.put("display", type.list().display());
        return shown;
    }

    /** What sections are set up with: objects that the viewer may add to and that belong to no other record. */
    private List<Map<String, Object>> setup() {
        Set<String> details = details();
        return sight.sections().active().stream()
                .flatMap(section -> section.objects().stream()
                        .filter(type -> !isEntry(section, type) && !details.contains(type.code()) && !type.existing())
                        .filter(type -> type.whole().isEmpty())
                        .filter(type -> sight.grant(type).may(Operation.CREATE)))
                .map(type -> entry(type, ObjectMetadata.plural(sight, type)))
                .toList();
    }

    private Set<String> details() {
        return sight.sections().active().stream()
                .flatMap(section -> section.objects().stream())
                .flatMap(type -> type.pages().values().stream())
                .flatMap(page -> page.parts().stream())
                .filter(part -> part.type().equals("detail"))
                .map(part -> String.valueOf(part.settings().get("object")))
                .collect(Collectors.toSet());
    }
}
