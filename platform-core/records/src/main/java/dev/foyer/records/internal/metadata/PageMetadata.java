// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.metadata;

import dev.foyer.records.LookupValues;
import dev.foyer.records.model.ObjectType;
import dev.foyer.records.model.Page;
import dev.foyer.records.model.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The record page of a viewer; one is made where the descriptor has none. */
final class PageMetadata {
    private final Sight sight;
    private final ObjectType type;
    private final FieldMetadata fields;
    private final PartMetadata parts;

    PageMetadata(Sight sight, ObjectType type, FieldMetadata fields) {
        this.sight = sight;
        this.type = type;
        this.fields = fields;
        this.parts = new PartMetadata(sight, type, fields);
    }

    Map<String, Object> describe() {
        Page page = Optional.ofNullable(type.pages().get(sight.audience())).orElseGet(this::plain);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("layout", page.layout());
        shown.put("title", page.title());
        shown.put("badges", shown(page.badges()));
        shown.put("meta", shown(page.meta()));
        shown.put("stages", page.stages() ? stages(page) : List.of());
        shown.put(
                "stageField", type.lifecycle().map(ObjectType.Lifecycle::field).orElse(""));
        shown.put(
                "tabs",
                page.tabs().stream()
                        .map(this::tab)
                        .filter(tab -> !((List<?>) tab.getOrDefault("parts", List.of())).isEmpty())
                        .toList());
        shown.put("side", parts.all(page.side()));
        shown.put("form", shown(page.form()));
        page.suggest()
                .filter(suggest -> sight.readable(suggest.object()).isPresent())
                .ifPresent(suggest -> shown.put("suggest", suggest(suggest)));
        return shown;
    }

    private List<String> shown(List<String> codes) {
        return codes.stream().filter(fields::shown).toList();
    }

    private Map<String, Object> tab(Page.Tab tab) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("code", tab.code());
        shown.put(
                "title", sight.words().find(type.code() + ".tab." + tab.code()).orElseGet(() -> sight.words()
                        .label("records.tab." + tab.code(), tab.code())));
        shown.put("parts", parts.all(tab.parts()));
        return shown;
    }

    private static Map<String, Object> suggest(Page.Suggest suggest) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("object", suggest.object());
        shown.put("from", suggest.from());
        suggest.deflect().ifPresent(deflect -> shown.put("deflect", deflect));
        return shown;
    }

    private List<Map<String, Object>> stages(Page page) {
        List<LookupValues.Value> values = type.lifecycle()
                .flatMap(lifecycle -> type.field(lifecycle.field()))
                .filter(fields::shown)
                .flatMap(field -> field.target())
                .map(lookup -> sight.lookups().values(lookup, sight.words().locale()))
                .orElse(List.of());
        List<String> order = page.stageOrder().isEmpty()
                ? values.stream().map(LookupValues.Value::code).toList()
                : page.stageOrder();
        return order.stream()
                .flatMap(code -> values.stream().filter(value -> value.code().equals(code)))
                .map(PageMetadata::stage)
                .toList();
    }

    private static Map<String, Object> stage(LookupValues.Value value) {
        Map<String, Object> shown = FieldMetadata.value(value);
        shown.put("title", value.display());
        return shown;
    }

    /** All fields in one group, then what else belongs to a record. */
    private Page plain() {
        List<String> all = type.fields().stream().map(field -> field.code()).toList();
        List<Part> details = new ArrayList<>();
        details.add(new Part("fields", "details", List.of(), Map.of("fields", all)));
        details.add(new Part("files", "files", List.of(), Map.of()));
        details.add(new Part("feed", "feed", List.of(), Map.of()));
        List<Page.Tab> tabs = List.of(
                new Page.Tab("details", details),
                new Page.Tab("history", List.of(new Part("history", "history", List.of(), Map.of()))));
        List<String> form = type.fields().stream()
                .filter(field -> !field.computed())
                .map(field -> field.code())
                .toList();
        return new Page(
                "record",
                all.isEmpty() ? "" : all.get(0),
                List.of(),
                List.of(),
                type.lifecycle().isPresent(),
                List.of(),
                tabs,
                List.of(),
                form,
                Optional.empty());
    }
}
