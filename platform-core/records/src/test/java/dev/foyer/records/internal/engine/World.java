// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import dev.foyer.database.Database;
import dev.foyer.database.Mappers;
import dev.foyer.database.test.TestDatabase;
import dev.foyer.database.test.TestPostgres;
import dev.foyer.directory.Users;
import dev.foyer.directory.Users.RoleInfo;
import dev.foyer.licensing.ExternalAccess;
import dev.foyer.licensing.Licensing;
import dev.foyer.licensing.Operation;
import dev.foyer.plugin.record.RecordEvent;
import dev.foyer.plugin.record.SystemRecords;
import dev.foyer.records.ListQuery;
import dev.foyer.records.Records;
import dev.foyer.records.Translations;
import dev.foyer.records.internal.access.Access;
import dev.foyer.records.internal.access.AccessService;
import dev.foyer.records.internal.access.Conditions;
import dev.foyer.records.internal.access.GrantStore;
import dev.foyer.records.internal.access.Sql;
import dev.foyer.records.internal.descriptor.SectionReader;
import dev.foyer.records.internal.feed.CommentStore;
import dev.foyer.records.internal.feed.FeedWriter;
import dev.foyer.records.internal.history.StoredHistory;
import dev.foyer.records.internal.isolation.Guard;
import dev.foyer.records.internal.outbox.Outbox;
import dev.foyer.records.internal.owner.Belongings;
import dev.foyer.records.internal.owner.Ownership;
import dev.foyer.records.internal.owner.StoredBelongings;
import dev.foyer.records.internal.query.Choosing;
import dev.foyer.records.internal.query.DescriptorConditions;
import dev.foyer.records.internal.query.FilterCompiler;
import dev.foyer.records.internal.query.RecordLists;
import dev.foyer.records.internal.query.RowReader;
import dev.foyer.records.internal.scene.FixedSections;
import dev.foyer.records.internal.scene.Neighbour;
import dev.foyer.records.internal.schema.PieceMapper;
import dev.foyer.records.internal.schema.SchemaUpdate;
import dev.foyer.records.internal.section.RoleRights;
import dev.foyer.records.internal.value.Lookups;
import dev.foyer.records.model.SectionType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The record engine with everything around it that it needs, on a fresh database. */
final class World implements AutoCloseable {
    private static final List<RoleInfo> ROLES = Stream.of(
                    "all-employees",
                    "all-external-users",
                    "administrators",
                    "agents",
                    "self-service-portal-users",
                    "customer-portal-users")
            .map(code -> new RoleInfo(
                    People.role(code),
                    code,
                    code,
                    Optional.empty(),
                    code.endsWith("portal-users") || code.endsWith("external-users")))
            .toList();

    final TestDatabase test = TestPostgres.fresh();
    final Database database = test.database();
    final FixedSections sections;
    /** Calls of rules that take longer are ended. */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    final Guard guard = Guard.outside(database, PATIENCE);
    final TestExtensions extensions = new TestExtensions(guard);
    final List<RecordEvent> events = new ArrayList<>();
    final GrantStore grants;
    final Access access;
    final Lookups lookups;
    final FilterCompiler filters;
    final RowReader rows;
    final Records records;
    final SystemRecords system;
    final CommentRules comments;
    final RoleRights rights;
    Set<Operation> licensed = Set.of(Operation.values());
    ExternalAccess external = ExternalAccess.UNRESTRICTED;

    World() {
        this(false);
    }

    /**
     * The engine with or without the first wall.
     *
     * @param forgetful every predicate is true, as if it had been forgotten
     */
    World(boolean forgetful) {
        this(forgetful, "/descriptors/trial.section.yaml");
    }

    /** With sections of one's own. */
    World(boolean forgetful, String... descriptors) {
        test.migrate("platform", "db/records/changelog.xml").migrate("directory", "db/directory/changelog.xml");
        SectionType people = section("/OSGI-INF/foyer/directory.section.yaml");
        List<SectionType> all = new ArrayList<>(List.of(people));
        Stream.of(descriptors).map(World::section).forEach(all::add);
        sections = new FixedSections(all);
        all.forEach(this::update);
        People.settle(test);
        Licensing licensing =
                Neighbour.of(Licensing.class, Map.of("allowed", arguments -> licensed, "stamp", arguments -> licensed));
        Users users = Answering.with(Users.class, "roles", arguments -> ROLES);
        grants = GrantStore.outside(database, session("access.RightMapper"), test.notices(), licensing, users);
        sections.active().forEach(grants::seed);
        lookups = new Lookups(
                database, Answering.with(Translations.class, "find", arguments -> Optional.empty()), test.notices());
        filters = new FilterCompiler(sections, lookups);
        Conditions conditions = new DescriptorConditions(filters);
        access = forgetful
                ? new AccessService(new EveryRow(grants), sections, (viewer, type, filter, alias) -> Sql.TRUE, database)
                : AccessService.of(grants, sections, conditions, database, () -> external);
        rows = new RowReader(sections, lookups);
        References references = new References(sections, lookups, rows, database);
        Journal journal = new Journal(
                StoredHistory.outside(database, session("history.HistoryMapper")),
                outbox(),
                StoredBelongings.outside(database, session("owner.BelongingMapper")));
        Belongings belongings = StoredBelongings.outside(database, session("owner.BelongingMapper"));
        Composition composition = new Composition(database, sections, belongings, rows, filters);
        RecordWriter writer = new RecordWriter(database, access, journal, composition, extensions);
        FeedWriter feed = CommentStore.outside(database, session("feed.CommentMapper"), outbox());
        SystemStore store = new SystemStore(database, sections, writer, rows, references, filters, feed);
        PortalEdits edits = new PortalEdits(database, access, sections, rows, references);
        Answers answers = new Answers(database, access, rows, references, edits, extensions);
        Choices choices = new Choices(database, access, new Choosing(access, filters, rows), references);
        StaleCheck stale = StaleCheck.outside(session("engine.StaleMapper"));
        Reading reading = new Reading(sections, access, new RecordLists(database, access, filters, rows), answers);
        Writing writing = new Writing(
                database,
                new Locking(access, store, references, stale, choices, answers, edits),
                writer,
                store,
                new ActionRunner(writer, store, answers, feed, extensions),
                reading);
        rights = RoleRights.outside(sections, grants, users, session("schema.PieceMapper"), test.migrations());
        records = new RecordService(reading, writing, choices);
        system = new SystemRecordsService(store);
        comments = new CommentRules(database, writer, store, extensions);
    }

    /** A mapper of the bundle; some are visible in their package only. */
    Mappers.Session session(String mapper) {
        try {
            ClassLoader loader = World.class.getClassLoader();
            return test.mappers().open(loader, List.of(loader.loadClass("dev.foyer.records.internal." + mapper)));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SectionType section(String path) {
        try (InputStream yaml = World.class.getResourceAsStream(path)) {
            return SectionReader.read(path, Objects.requireNonNull(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void update(SectionType section) {
        SchemaUpdate update = new SchemaUpdate(section, ROLES, test.mapper(PieceMapper.class), test.migrations());
        update.tables();
        update.rest();
    }

    private Outbox outbox() {
        return new Outbox() {
            @Override
            public void append(RecordEvent event) {
                database.afterCommit(() -> events.add(event));
            }

            @Override
            public void append(RecordEvent event, long version, Ownership owner, Optional<Ownership> before) {
                append(event);
            }
        };
    }

    /** A list query. */
    static ListQuery query(String filter, String sort, int limit, String cursor) {
        return new ListQuery(
                Optional.of(filter).filter(text -> !text.isEmpty()),
                Optional.empty(),
                Optional.of(sort).filter(text -> !text.isEmpty()),
                Optional.empty(),
                Optional.of(cursor).filter(text -> !text.isEmpty()),
                limit,
                List.of(),
                false,
                false);
    }

    @Override
    public void close() {
        guard.close();
        test.close();
    }
}
