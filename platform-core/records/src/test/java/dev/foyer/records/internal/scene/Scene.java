// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.scene;

import dev.foyer.database.Mappers;
import dev.foyer.database.test.TestDatabase;
import dev.foyer.database.test.TestPostgres;
import dev.foyer.directory.Users;
import dev.foyer.licensing.ExternalAccess;
import dev.foyer.licensing.Licensing;
import dev.foyer.licensing.Operation;
import dev.foyer.records.LookupValues;
import dev.foyer.records.Translations;
import dev.foyer.records.internal.access.Access;
import dev.foyer.records.internal.access.AccessService;
import dev.foyer.records.internal.access.GrantStore;
import dev.foyer.records.internal.descriptor.SectionReader;
import dev.foyer.records.internal.query.DescriptorConditions;
import dev.foyer.records.internal.query.FilterCompiler;
import dev.foyer.records.internal.query.RowReader;
import dev.foyer.records.internal.schema.PieceMapper;
import dev.foyer.records.internal.schema.SchemaUpdate;
import dev.foyer.records.internal.value.LookupService;
import dev.foyer.records.internal.value.Lookups;
import dev.foyer.records.model.SectionType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A database with the section of tests, and what decides about access to it. */
public final class Scene implements AutoCloseable {
    public final TestDatabase test = TestPostgres.fresh();
    public final FixedSections sections;
    public final Access access;
    public final FilterCompiler filters;
    public final RowReader rows;
    public final Lookups tables;
    public final LookupValues lookups;
    public final Translations translations = Neighbour.of(Translations.class, "find", arguments -> Optional.empty());

    /** What external users may do at all. */
    public volatile ExternalAccess external = ExternalAccess.UNRESTRICTED;

    public Scene() {
        this(access -> access);
    }

    /** With another decision about access in the place of the real one. */
    public Scene(UnaryOperator<Access> wall) {
        test.migrate("platform", "db/records/changelog.xml").migrate("directory", "db/directory/changelog.xml");
        sections = new FixedSections(List.of(
                section("/OSGI-INF/foyer/directory.section.yaml"), section("/descriptors/library.section.yaml")));
        sections.active().forEach(this::update);
        Cast.enter(test);
        Licensing licensing = Neighbour.of(
                Licensing.class,
                Map.of("allowed", arguments -> Set.of(Operation.values()), "stamp", arguments -> "always the same"));
        Users users = Neighbour.of(Users.class, "roles", arguments -> Cast.ROLES);
        GrantStore grants =
                GrantStore.outside(test.database(), session("access.RightMapper"), test.notices(), licensing, users);
        sections.active().forEach(grants::seed);
        tables = new Lookups(test.database(), translations, test.notices());
        lookups = new LookupService(sections, tables);
        filters = new FilterCompiler(sections, tables);
        rows = new RowReader(sections, tables);
        access = wall.apply(
                AccessService.of(grants, sections, new DescriptorConditions(filters), test.database(), () -> external));
    }

    /** Mappers of the bundle by package and name; some are visible in their package only. */
    public Mappers.Session session(String... mappers) {
        ClassLoader loader = Scene.class.getClassLoader();
        List<Class<?>> types = new java.util.ArrayList<>();
        for (String mapper : mappers) {
            try {
                types.add(loader.loadClass("dev.foyer.records.internal." + mapper));
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
        return test.mappers().open(loader, types);
    }

    /** The number that a query gives. */
    public long number(String sql) {
        return test.database().system(connection -> {
            try (var rows = connection.createStatement().executeQuery(sql)) {
                return rows.next() ? rows.getLong(1) : 0;
            }
        });
    }

    @Override
    public void close() {
        test.close();
    }

    private void update(SectionType section) {
        SchemaUpdate update = new SchemaUpdate(section, Cast.ROLES, test.mapper(PieceMapper.class), test.migrations());
        update.tables();
        update.rest();
    }

    private static SectionType section(String path) {
        try (InputStream yaml = Scene.class.getResourceAsStream(path)) {
            return SectionReader.read(path, Objects.requireNonNull(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
