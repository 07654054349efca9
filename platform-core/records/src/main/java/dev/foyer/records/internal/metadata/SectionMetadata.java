// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.metadata;

import dev.foyer.licensing.Operation;
import dev.foyer.records.UiModules;
import dev.foyer.records.model.ObjectType;
import dev.foyer.records.model.SectionType;
import dev.foyer.records.model.UiModule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The sections that a viewer may enter, what belongs to them, and the browser code that they bring. */
final class SectionMetadata {
    private final Sight sight;
    private final UiModules modules;

    SectionMetadata(Sight sight, UiModules modules) {
        this.sight = sight;
        this.modules = modules;
    }

    List<Map<String, Object>> all() {
        Set<String> visible = sight.sections().visible(sight.viewer());
        return sight.sections().active().stream()
                .filter(section -> visible.contains(section.code()))
                .map(this::describe)
                .toList();
    }

    private Map<String, Object> describe(SectionType section) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("code", section.code());
        shown.put("title", sight.words().label(section.code() + ".title", section.code()));
        shown.put(
                "objects",
                section.objects().stream()
                        .filter(type -> sight.grant(type).may(Operation.READ))
                        .map(ObjectType::code)
                        .toList());
        section.ui().ifPresent(ui -> modules.module(section.code())
                .ifPresent(module -> shown.put("ui", module(section, ui, module))));
        return shown;
    }

    private Map<String, Object> module(SectionType section, UiModule ui, UiModules.Module module) {
        String folder = UiModules.ROOT + section.code() + "/" + module.build() + "/";
        String language = sight.words().locale().getLanguage();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("module", folder + ui.file());
        shown.put(
                "texts",
                Stream.of("en", language)
                        .distinct()
                        .filter(module.languages()::contains)
                        .map(code -> folder + UiModules.TEXTS + code + ".json")
                        .toList());
        shown.put(
                "pages",
                pages(sight, section).map(page -> page(sight, section, page)).toList());
        return shown;
    }

    /** The pages of its own that a section offers the viewer. */
    static Stream<UiModule.UiPage> pages(Sight sight, SectionType section) {
        return section.ui().stream()
                .flatMap(ui -> ui.pages().stream())
                .filter(page -> sight.isFor(page.audiences()))
                .filter(page -> page.roles().isEmpty() || page.roles().stream().anyMatch(sight.viewer()::hasRole));
    }

    static Map<String, Object> page(Sight sight, SectionType section, UiModule.UiPage page) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("code", page.code());
        shown.put("title", sight.words().label(section.code() + ".page." + page.code(), page.code()));
        shown.put("icon", page.icon());
        return shown;
    }
}
