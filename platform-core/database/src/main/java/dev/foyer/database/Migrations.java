// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.osgi.annotation.versioning.ProviderType;
import org.osgi.framework.Bundle;

/** Brings schemas up to date with Liquibase, one schema with its own change log table per owner. */
@ProviderType
public interface Migrations {
    /**
     * Runs the change log of a bundle in a schema, which is created when missing. Waits while another node does the same.
     *
     * @param path of the change log inside the bundle, such as {@code db/directory/changelog.xml}
     * @throws IllegalStateException with change set and reason when a change fails; the failed change set is rolled back
     */
    void migrate(String schema, Bundle bundle, String path);

    /** Runs a change log from a class path, for tests and tools. */
    void migrate(String schema, ClassLoader loader, String path);

    /**
     * Applies statements that were generated, each once: a change set per entry with the given id, kept in the same
     * change log table as {@code generated}.
     */
    void apply(String schema, List<Change> changes);

    /**
     * Runs work in one system transaction: what this thread migrates and applies meanwhile is there as a whole afterwards or
     * not at all (spec P-6). Change sets that must run outside a transaction fail in it.
     *
     * <p>If its thread is interrupted meanwhile, nothing of it is kept.
     *
     * @param longest that a single statement may take, waiting included; what takes longer fails, because nobody else can
     *     change a schema as long
     * @param work run again as a whole when it met a deadlock with somebody else
     * @throws IllegalStateException if it was given up
     * @since 1.1
     */
    <T> T together(Duration longest, Supplier<T> work);

    /** What is recorded as applied in a schema, oldest first; empty if the schema does not exist. */
    List<Applied> applied(String schema);

    /** The schemas that have a change log. */
    List<String> schemas();

    /** A generated change: an id that never changes, and SQL statements without a trailing semicolon each. */
    record Change(String id, List<String> statements) {
        public Change {
            statements = List.copyOf(statements);
        }
    }

    /** A change set that was applied. */
    record Applied(String id, String author, String path, java.time.Instant at) {}
}
