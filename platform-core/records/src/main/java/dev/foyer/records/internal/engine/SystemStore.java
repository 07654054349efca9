// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import dev.foyer.database.Database;
import dev.foyer.plugin.record.RecordDraft;
import dev.foyer.plugin.record.RecordView;
import dev.foyer.plugin.record.RuleContext;
import dev.foyer.plugin.record.Visibility;
import dev.foyer.records.Sections;
import dev.foyer.records.internal.access.Sql;
import dev.foyer.records.internal.access.Tables;
import dev.foyer.records.internal.feed.FeedWriter;
import dev.foyer.records.internal.query.FilterCompiler;
import dev.foyer.records.internal.query.Reach;
import dev.foyer.records.internal.query.RowReader;
import dev.foyer.records.internal.query.Statements;
import dev.foyer.records.internal.query.Variables;
import dev.foyer.records.internal.value.Row;
import dev.foyer.records.internal.value.Uuids;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.FieldType;
import dev.foyer.records.model.ObjectType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads and changes records without asking for rights; rules run. */
@Component(service = SystemStore.class)
public final class SystemStore {
    private static final int MOST = 1_000;

    private final Database database;
    private final Sections sections;
    private final RecordWriter writer;
    private final RowReader rows;
    private final References references;
    private final FilterCompiler filters;
    private final FeedWriter feed;

    @Activate
    public SystemStore(
            @Reference Database database,
            @Reference Sections sections,
            @Reference RecordWriter writer,
            @Reference RowReader rows,
            @Reference References references,
            @Reference FilterCompiler filters,
            @Reference FeedWriter feed) {
        this.database = database;
        this.sections = sections;
        this.writer = writer;
        this.rows = rows;
        this.references = references;
        this.filters = filters;
        this.feed = feed;
    }

    Optional<View> find(String object, UUID id) {
        return sections.object(object).flatMap(type -> find(type, id));
    }

    List<RecordView> list(String object, String filter, int limit, Variables variables) {
        Optional<ObjectType> type = sections.object(object);
        if (type.isEmpty()) {
            return List.of();
        }
        Sql condition = filters.whole(type.get(), filter, variables);
        RowReader.Prepared reading = rows.all(type.get(), Reach.ALL, Locale.ENGLISH);
        int most = Math.max(1, Math.min(limit, MOST));
        List<Row> found = database.system(connection -> reading.list(connection, condition, most));
        return found.stream()
                .map(row -> (RecordView) new View(type.get(), row, references))
                .toList();
    }

    UUID create(String object, Map<String, Object> values, Variables variables) {
        ObjectType type = known(object);
        Work work = new Work(variables, "create", false);
        return database.system(connection -> {
            Draft draft = Draft.create(
                    type, Uuids.next(), references, variables.viewer().locale());
            values.forEach(draft::set);
            writer.create(draft, work, context(variables), work.now());
            return draft.id();
        });
    }

    boolean change(String object, UUID id, Consumer<RecordDraft> change, Variables variables) {
        Work work = new Work(variables, "change", false);
        return database.system(connection -> {
            Optional<Draft> draft = lock(known(object), id, variables.viewer().locale());
            draft.ifPresent(one -> {
                change.accept(one);
                writer.change(one, work, context(variables));
            });
            return draft.isPresent();
        });
    }

    void count(String object, UUID id, String code, long difference) {
        ObjectType type = known(object);
        Field field = type.field(code)
                .filter(one -> one.type() == FieldType.INTEGER)
                .orElseThrow(() -> new IllegalArgumentException(object + " has no integer field " + code));
        String column = Tables.quoted(field.column());
        Sql update = Sql.of(
                "update " + Tables.table(type) + " set " + column + " = coalesce(" + column + ", 0) + ? where id = ?",
                difference,
                id);
        database.system(connection -> Statements.update(connection, update));
    }

    void comment(String object, UUID id, String text, Visibility visibility, Instant now) {
        database.system(connection -> feed.system(known(object), id, text, visibility, now));
    }

    /** What rules may use in a change. */
    RuleContext context(Variables variables) {
        return BoundRecords.context(this, variables);
    }

    /** A draft of a record that nobody else changes until the transaction ends. */
    Optional<Draft> lock(ObjectType type, UUID id, Locale locale) {
        RowReader.Prepared reading = rows.all(type, Reach.ALL, locale);
        return database.system(connection -> reading.lock(connection, id, Sql.TRUE))
                .map(row -> Draft.change(new View(type, row, references), locale));
    }

    private Optional<View> find(ObjectType type, UUID id) {
        RowReader.Prepared reading = rows.all(type, Reach.ALL, Locale.ENGLISH);
        return database.system(reading.find(id, Sql.TRUE)::run).map(row -> new View(type, row, references));
    }

    private ObjectType known(String object) {
        return sections.object(object)
                .orElseThrow(() -> new IllegalArgumentException("No active section has the object " + object));
    }
}
