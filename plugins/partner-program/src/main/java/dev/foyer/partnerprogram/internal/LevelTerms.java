// SPDX-License-Identifier: Apache-2.0
package dev.foyer.partnerprogram.internal;

import dev.foyer.plugin.record.RecordDraft;
import dev.foyer.plugin.record.RecordView;
import dev.foyer.plugin.record.Reference;
import dev.foyer.plugin.record.SystemRecords;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a level means for a partnership: its goal, its margin, and copies of its parameters (spec R-2). */
final class LevelTerms {
    private static final int MOST = 200;

    private final SystemRecords records;

    LevelTerms(SystemRecords records) {
        this.records = records;
    }

    /** Sets what follows from the level; the way to the next one begins anew. */
    void apply(RecordDraft partnership) {
        Optional<RecordView> level =
                partnership.reference("level").flatMap(one -> records.find("partner-level", one.id()));
        partnership.set("points", 0L);
        partnership.set(
                "targetPoints", level.flatMap(one -> one.value("targetPoints")).orElse(null));
        partnership.set(
                "nextLevel", level.flatMap(this::next).map(RecordView::id).orElse(null));
        partnership.set(
                "margin",
                level.stream()
                        .flatMap(one -> parameters(one.id()).stream())
                        .filter(one -> is(one, "margin"))
                        .flatMap(one -> one.value("value").stream())
                        .findFirst()
                        .orElse(null));
    }

    /** Copies the parameters of the level; those of the one before are kept as what was. */
    void copy(RecordView partnership) {
        UUID id = partnership.id();
        records.list("partnership-parameter", "partnership.id==" + id + ";current==true", MOST)
                .forEach(
                        old -> records.change("partnership-parameter", old.id(), draft -> draft.set("current", false)));
        partnership.reference("level").map(Reference::id).ifPresent(level -> parameters(level)
                .forEach(parameter -> copy(parameter, id, level)));
    }

    private void copy(RecordView parameter, UUID partnership, UUID level) {
        Map<String, Object> values = new HashMap<>();
        values.put("partnership", partnership);
        values.put("level", level);
        for (String field : List.of("category", "kind")) {
            parameter.reference(field).ifPresent(value -> values.put(field, value.id()));
        }
        for (String field : List.of("value", "points")) {
            parameter.value(field).ifPresent(value -> values.put(field, value));
        }
        records.create("partnership-parameter", values);
        if (is(parameter, "marketing-fund")) {
            fund(parameter, partnership);
        }
    }

    /** A marketing fund outlives levels; only its share changes. */
    private void fund(RecordView parameter, UUID partnership) {
        Object percent = parameter.value("value").orElseThrow();
        List<RecordView> there = records.list("fund", "partnership.id==" + partnership + ";percent=isnull=false", 1);
        if (there.isEmpty()) {
            String name =
                    parameter.reference("category").map(Reference::display).orElse("");
            records.create("fund", Map.of("partnership", partnership, "name", name, "percent", percent));
        } else {
            records.change("fund", there.get(0).id(), draft -> draft.set("percent", percent));
        }
    }

    private Optional<RecordView> next(RecordView level) {
        long rank = rank(level);
        return level.reference("type").stream()
                .flatMap(type -> records.list("partner-level", "type.id==" + type.id(), MOST).stream())
                .filter(other -> rank(other) > rank)
                .min(Comparator.comparingLong(LevelTerms::rank));
    }

    private List<RecordView> parameters(UUID level) {
        return records.list("level-parameter", "level.id==" + level, MOST);
    }

    private static long rank(RecordView level) {
        return level.value("rank").map(Long.class::cast).orElse(0L);
    }

    private static boolean is(RecordView parameter, String category) {
        return parameter.code("category").filter(category::equals).isPresent();
    }
}
