// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.history;

import com.fasterxml.jackson.databind.JsonNode;
import dev.foyer.plugin.Viewer;
import dev.foyer.records.History.Change;
import dev.foyer.records.internal.access.BuiltIn;
import dev.foyer.records.internal.access.Visible;
import dev.foyer.records.model.Field;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The changes of one page in the words of the viewer; records that are referred to are asked for once a page. */
final class ChangeTexts {
    private final Viewer viewer;
    private final Visible visible;
    private final ValueTexts texts;
    private final Map<UUID, List<StoredChange>> changes = new HashMap<>();
    private final Map<String, Set<UUID>> reachable = new HashMap<>();

    ChangeTexts(Viewer viewer, Visible visible, ValueTexts texts, List<HistoryRow> page) {
        this.viewer = viewer;
        this.visible = visible;
        this.texts = texts;
        page.forEach(row -> changes.put(row.id(), readable(row)));
        Map<String, Set<UUID>> referred = new HashMap<>();
        changes.values().forEach(some -> some.forEach(change -> refer(change, referred)));
        referred.forEach((target, ids) -> reachable.put(target, texts.reachable(viewer, target, ids)));
    }

    List<Change> of(HistoryRow row) {
        return changes.getOrDefault(row.id(), List.of()).stream()
                .flatMap(change -> change(change).stream())
                .toList();
    }

    private Optional<Change> change(StoredChange change) {
        return field(change)
                .map(field -> new Change(
                        field.code(),
                        texts.label(visible.type(), field, viewer.locale()),
                        text(field, change.from()),
                        text(field, change.to())))
                .or(() -> Optional.of(change).filter(this::file).map(this::files));
    }

    private Change files(StoredChange change) {
        return new Change(
                "files",
                texts.files(viewer.locale()),
                change.from().textValue(),
                change.to().textValue());
    }

    private boolean file(StoredChange change) {
        return change.field().equals(HistoryLog.FILES)
                || (!viewer.external() && change.field().equals(HistoryLog.INTERNAL_FILES));
    }

    private @Nullable String text(Field field, JsonNode value) {
        Set<UUID> known = field.target().map(reachable::get).orElse(Set.of());
        return value.isNull() ? null : texts.text(viewer, visible.type(), field, value, known);
    }

    private List<StoredChange> readable(HistoryRow row) {
        return StoredChange.read(row.changes()).stream()
                .filter(change -> field(change).isPresent() ? visible.grant().reads(change.field()) : file(change))
                .toList();
    }

    private void refer(StoredChange change, Map<String, Set<UUID>> referred) {
        field(change).flatMap(Field::target).filter(texts::isObject).ifPresent(target -> {
            Set<UUID> ids = referred.computeIfAbsent(target, one -> new HashSet<>());
            ValueTexts.ids(change.from()).forEach(ids::add);
            ValueTexts.ids(change.to()).forEach(ids::add);
        });
    }

    private Optional<Field> field(StoredChange change) {
        return BuiltIn.field(visible.type(), change.field());
    }
}
