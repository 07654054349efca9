// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.exchange;

import dev.foyer.database.Database;
import dev.foyer.database.Mappers;
import dev.foyer.licensing.Operation;
import dev.foyer.plugin.CommonProblem;
import dev.foyer.plugin.Viewer;
import dev.foyer.records.LookupValues;
import dev.foyer.records.Operations;
import dev.foyer.records.Records;
import dev.foyer.records.Sections;
import dev.foyer.records.SheetImport;
import dev.foyer.records.Translations;
import dev.foyer.records.internal.access.Access;
import dev.foyer.records.internal.access.BuiltIn;
import dev.foyer.records.internal.access.Grant;
import dev.foyer.records.internal.imports.ImportKeyMapper;
import dev.foyer.records.internal.schema.PlatformSchema;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.ObjectType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Imports tables through the same door as everything that viewers write. */
@Component
public final class SheetImportService implements SheetImport {
    private final Database database;
    private final ImportKeyMapper keys;
    private final Records records;
    private final Sections sections;
    private final Access access;
    private final Operations operations;
    private final Translations translations;
    private final LookupValues lookups;

    @Activate
    public SheetImportService(
            @Reference Database database,
            @Reference PlatformSchema schema,
            @Reference Records records,
            @Reference Sections sections,
            @Reference Access access,
            @Reference Operations operations,
            @Reference Translations translations,
            @Reference LookupValues lookups) {
        this(
                database,
                schema.open(List.of(ImportKeyMapper.class)),
                records,
                sections,
                access,
                operations,
                translations,
                lookups);
    }

    private SheetImportService(
            Database database,
            Mappers.Session session,
            Records records,
            Sections sections,
            Access access,
            Operations operations,
            Translations translations,
            LookupValues lookups) {
        this.database = database;
        this.keys = session.mapper(ImportKeyMapper.class);
        this.records = records;
        this.sections = sections;
        this.access = access;
        this.operations = operations;
        this.translations = translations;
        this.lookups = lookups;
    }

    /** For use outside a container. */
    public static SheetImportService outside(
            Database database,
            Mappers.Session session,
            Records records,
            Sections sections,
            Access access,
            Operations operations,
            Translations translations,
            LookupValues lookups) {
        return new SheetImportService(database, session, records, sections, access, operations, translations, lookups);
    }

    @Override
    public Run open(Viewer viewer, String object, List<String> titles, Options options) {
        ObjectType type = sections.object(object)
                .filter(one -> access.grant(viewer, one).may(Operation.READ))
                .orElseThrow(() -> CommonProblem.NOT_FOUND.because("records.problem.object"));
        Grant grant = access.grant(viewer, type);
        boolean writes = grant.may(Operation.CREATE) || grant.may(Operation.EDIT);
        if (!writes || !operations.may(viewer, Operations.IMPORT_LISTS)) {
            throw CommonProblem.FORBIDDEN.because("records.problem.import");
        }
        Titles names = new Titles(type, visible(type, grant), viewer.locale(), translations);
        SheetPlan plan = new SheetPlanner(names, grant, titles, options).plan();
        CellReader cells = new CellReader(type, viewer, translations, lookups);
        return new SheetRun(
                database,
                records,
                viewer,
                type,
                plan,
                new SheetRows(plan, cells, grant),
                new SheetReport(type, plan.columns(), cells, translations, viewer.locale()),
                known(viewer, type, plan, grant),
                options.dryRun());
    }

    private Optional<KnownRecords> known(Viewer viewer, ObjectType type, SheetPlan plan, Grant grant) {
        Stream<Field> filled = plan.places().stream().flatMap(place -> place.field().stream());
        List<String> compared = Stream.concat(filled, plan.key().flatMap(SheetPlan.Key::field).stream())
                .map(Field::code)
                .filter(grant::reads)
                .distinct()
                .toList();
        return plan.key()
                .map(key -> new KnownRecords(
                        records,
                        keys,
                        viewer,
                        type,
                        key,
                        plan.places().get(key.place()).title(),
                        compared));
    }

    /** Fields that exist for the viewer. */
    private static List<Field> visible(ObjectType type, Grant grant) {
        return BuiltIn.all(type).stream()
                .filter(field -> grant.reads(field.code()) || grant.creates(field.code()))
                .toList();
    }
}
