// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.imports;

import dev.foyer.database.Database;
import dev.foyer.database.Mappers;
import dev.foyer.licensing.Operation;
import dev.foyer.plugin.CommonProblem;
import dev.foyer.plugin.Viewer;
import dev.foyer.plugin.record.SystemRecords;
import dev.foyer.records.RecordImport;
import dev.foyer.records.Sections;
import dev.foyer.records.Translations;
import dev.foyer.records.internal.access.Access;
import dev.foyer.records.internal.engine.Creation;
import dev.foyer.records.internal.feed.FeedWriter;
import dev.foyer.records.internal.schema.PlatformSchema;
import dev.foyer.records.model.ObjectType;
import java.sql.Savepoint;
import java.time.Instant;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Imports rows for employees who may create such records. */
@Component
public final class ImportService implements RecordImport {
    private static final int MOST = 500;

    private final Database database;
    private final Sections sections;
    private final Access access;
    private final Translations translations;
    private final ImportKeyMapper keys;
    private final RowImport rows;

    @Activate
    public ImportService(
            @Reference Database database,
            @Reference PlatformSchema schema,
            @Reference Sections sections,
            @Reference Access access,
            @Reference Translations translations,
            @Reference Creation creation,
            @Reference FeedWriter feed,
            @Reference SystemRecords records) {
        this(
                database,
                schema.open(List.of(ImportKeyMapper.class)),
                sections,
                access,
                translations,
                creation,
                feed,
                records);
    }

    private ImportService(
            Database database,
            Mappers.Session session,
            Sections sections,
            Access access,
            Translations translations,
            Creation creation,
            FeedWriter feed,
            SystemRecords records) {
        this.database = database;
        this.sections = sections;
        this.access = access;
        this.translations = translations;
        this.keys = session.mapper(ImportKeyMapper.class);
        this.rows = new RowImport(new ImportReferences(keys, records), creation, feed, records);
    }

    /** For use outside a container. */
    public static ImportService outside(
            Database database,
            Mappers.Session session,
            Sections sections,
            Access access,
            Translations translations,
            Creation creation,
            FeedWriter feed,
            SystemRecords records) {
        return new ImportService(database, session, sections, access, translations, creation, feed, records);
    }

    @Override
    public Outcome rows(Viewer viewer, String object, String source, boolean dryRun, List<Row> batch) {
        if (batch.size() > MOST) {
            throw CommonProblem.BAD_REQUEST.because("records.problem.import-size", MOST);
        }
        ObjectType type = importable(viewer, object);
        return database.system(connection -> {
            keys.alone();
            Savepoint before = connection.setSavepoint();
            Outcome outcome =
                    new ImportRun(keys, rows, translations, viewer, type, source).run(connection, batch, Instant.now());
            if (dryRun) {
                connection.rollback(before);
            }
            return outcome;
        });
    }

    private ObjectType importable(Viewer viewer, String object) {
        ObjectType type = sections.object(object)
                .filter(known -> access.grant(viewer, known).may(Operation.READ))
                .orElseThrow(() -> CommonProblem.NOT_FOUND.because("records.problem.not-found"));
        if (viewer.external() || !access.grant(viewer, type).may(Operation.CREATE)) {
            throw CommonProblem.FORBIDDEN.because("records.problem.forbidden");
        }
        return type;
    }
}
