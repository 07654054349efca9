// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.history;

import dev.foyer.database.Database;
import dev.foyer.database.Mappers;
import dev.foyer.plugin.CommonProblem;
import dev.foyer.plugin.Viewer;
import dev.foyer.records.History;
import dev.foyer.records.LookupValues;
import dev.foyer.records.Sections;
import dev.foyer.records.Translations;
import dev.foyer.records.internal.access.Access;
import dev.foyer.records.internal.access.BuiltIn;
import dev.foyer.records.internal.access.Visible;
import dev.foyer.records.internal.keyset.Position;
import dev.foyer.records.internal.schema.PlatformSchema;
import dev.foyer.records.model.Audience;
import dev.foyer.records.model.Field;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** History as a viewer may read it: only columns within reach, and nothing of changes that touched no other ones. */
@Component
public final class RecordHistory implements History {
    private static final int MOST = 200;

    private final Database database;
    private final Access access;
    private final HistoryMapper mapper;
    private final ValueTexts texts;

    @Activate
    public RecordHistory(
            @Reference Database database,
            @Reference PlatformSchema schema,
            @Reference Access access,
            @Reference Sections sections,
            @Reference LookupValues lookups,
            @Reference Translations translations) {
        this(
                database,
                schema.open(List.of(HistoryMapper.class)),
                access,
                new ValueTexts(access, sections, lookups, translations));
    }

    RecordHistory(Database database, Mappers.Session session, Access access, ValueTexts texts) {
        this.database = database;
        this.access = access;
        this.mapper = session.mapper(HistoryMapper.class);
        this.texts = texts;
    }

    @Override
    public HistoryPage list(Viewer viewer, String object, UUID record, Optional<String> cursor, int limit) {
        Position before = cursor.map(Position::parse).orElse(Position.END);
        Visible visible = access.visible(viewer, object, record)
                .orElseThrow(() -> CommonProblem.NOT_FOUND.because("records.problem.not-found"));
        String[] readable = Stream.concat(
                        Stream.of(HistoryLog.FILES),
                        BuiltIn.all(visible.type()).stream().map(Field::code).filter(visible.grant()::reads))
                .toArray(String[]::new);
        int size = Math.max(1, Math.min(limit, MOST));
        List<HistoryRow> rows = database.reading(
                access.identity(viewer),
                connection -> mapper.before(object, record, before, readable, !viewer.external(), size + 1));
        List<HistoryRow> page = rows.subList(0, Math.min(size, rows.size()));
        Optional<String> next = rows.size() > size
                ? Optional.of(
                        new Position(page.get(size - 1).at(), page.get(size - 1).id()).cursor())
                : Optional.empty();
        ChangeTexts changes = new ChangeTexts(viewer, visible, texts, page);
        return new HistoryPage(
                page.stream().map(row -> entry(viewer, visible, row, changes)).toList(), next);
    }

    private static Entry entry(Viewer viewer, Visible visible, HistoryRow row, ChangeTexts changes) {
        return new Entry(
                row.id(),
                row.at(),
                Optional.ofNullable(row.actorName()),
                row.employee(),
                action(viewer, visible, row.action()),
                changes.of(row));
    }

    /** Customers hear of an action by name only if it is one that they could be offered. */
    private static Optional<String> action(Viewer viewer, Visible visible, String action) {
        boolean plain = action.equals("create") || action.equals("change");
        boolean shown = plain
                || !viewer.external()
                || visible.type()
                        .action(action)
                        .filter(known -> known.audiences().contains(Audience.PORTAL))
                        .isPresent();
        return shown ? Optional.of(action) : Optional.empty();
    }
}
