// SPDX-License-Identifier: Apache-2.0
package dev.foyer.deployment.internal.store;

import dev.foyer.database.Database;
import dev.foyer.database.Notices;
import dev.foyer.deployment.internal.store.DeploymentMapper.WantedRow;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** What all nodes share: archives, what is wanted of them, operations; and how they hear of it. */
public final class Office {
    /** Channel on which nodes tell each other that something became of a section. */
    public static final String CHANNEL = "foyer_deployment";

    private final Database database;
    private final Notices notices;
    private final DeploymentMapper mapper;
    private final Shelf shelf;
    private final JobBook jobs;

    public Office(Database database, Notices notices, DeploymentMapper mapper, JobMapper jobs) {
        this.database = database;
        this.notices = notices;
        this.mapper = mapper;
        this.shelf = new Shelf(mapper);
        this.jobs = new JobBook(jobs);
    }

    public Shelf shelf() {
        return shelf;
    }

    public JobBook jobs() {
        return jobs;
    }

    public Notices notices() {
        return notices;
    }

    /** Runs work in one transaction. */
    public <T> T together(Supplier<T> work) {
        return database.system(connection -> work.get());
    }

    /** Runs work while this node alone, of all nodes, works on plugins; false if another one does. */
    public boolean alone(Runnable work) {
        return database.system(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(
                            "select pg_try_advisory_xact_lock(hashtextextended('foyer.deployment', 0))")) {
                rows.next();
                if (!rows.getBoolean(1)) {
                    return false;
                }
            }
            work.run();
            return true;
        });
    }

    /** Tells every node. */
    public void tell(String section) {
        notices.send(CHANNEL, section);
    }

    /** What is wanted of all sections. */
    public List<Wanted> wanted() {
        return mapper.wanted().stream().map(Office::wanted).toList();
    }

    /** What is wanted of one section. */
    public Optional<Wanted> wanted(String section) {
        return mapper.wantedOf(section).map(Office::wanted);
    }

    /** From now on every node has this. */
    public void want(String section, Target target, Target before, Optional<UUID> by) {
        mapper.want(section, target.toString(), before.toString(), by.orElse(null));
    }

    /** From now on it is each node's own affair again, as somebody said on its console. */
    public void leave(String section) {
        mapper.leave(section);
    }

    private static Wanted wanted(WantedRow row) {
        return new Wanted(row.section(), Target.parse(row.target()), Target.parse(row.before()));
    }

    /**
     * What every node has of a section.
     *
     * @param before what a roll-back would bring
     */
    public record Wanted(String section, Target target, Target before) {}
}
