// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.sql;

import dev.foyer.database.Mappers.Piece;
import dev.foyer.database.Mappers.Places;
import dev.foyer.plugin.Viewer;
import dev.foyer.records.Sections;
import dev.foyer.records.internal.access.Access;
import dev.foyer.records.internal.access.Sql;
import dev.foyer.records.model.ObjectType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Fills the places of statements for whoever this thread asks for; outside of that no statement runs. */
final class Asking implements Places {
    private static final int MOST_PASSED = 500;

    /** Statements that were looked at, with the revision of the sections at that time. */
    private final Map<String, Long> passed = new ConcurrentHashMap<>();

    private final String schema;
    private final Sections sections;
    private final VisibleRelation relation;
    private final ThreadLocal<@Nullable Viewer> viewers = new ThreadLocal<>();

    Asking(String schema, Sections sections, Access access) {
        this.schema = schema;
        this.sections = sections;
        this.relation = new VisibleRelation(access);
    }

    /** Does work on behalf of a viewer. */
    <T> T on(Viewer viewer, Supplier<T> work) {
        Viewer before = viewers.get();
        viewers.set(viewer);
        try {
            return work.get();
        } finally {
            if (before == null) {
                viewers.remove();
            } else {
                viewers.set(before);
            }
        }
    }

    @Override
    public void check(String statement) {
        viewer();
        long now = sections.revision();
        if (Long.valueOf(now).equals(passed.get(statement))) {
            return;
        }
        DirectUse.check(statement, schema, sections.active());
        if (passed.size() >= MOST_PASSED) {
            passed.clear();
        }
        passed.put(statement, now);
    }

    @Override
    public Piece piece(String name) {
        ObjectType type = sections.object(name)
                .orElseThrow(() ->
                        new IllegalArgumentException("There is no object " + name + " in ${records." + name + "}"));
        Sql sql = relation.of(viewer(), type);
        return new Piece(sql.text(), sql.values());
    }

    private Viewer viewer() {
        Viewer viewer = viewers.get();
        if (viewer == null) {
            throw new IllegalStateException("A mapper counts until the work it was given to returns");
        }
        return viewer;
    }
}
