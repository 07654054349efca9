// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.sql;

import dev.foyer.database.test.TestDatabase;
import dev.foyer.plugin.sql.SectionQueries;
import dev.foyer.records.Sections;
import dev.foyer.records.internal.access.Access;
import dev.foyer.records.internal.schema.OwnTables;
import dev.foyer.records.internal.schema.PieceMapper;

/** The statements of the section of tests. */
public final class Queries {
    private Queries() {}

    public static SectionQueries of(TestDatabase test, Access access, Sections sections) {
        return of(test, access, sections, Queries.class.getClassLoader());
    }

    public static SectionQueries of(TestDatabase test, Access access, Sections sections, ClassLoader loader) {
        return new BundleQueries(test.database(), test.mappers(), access, sections, loader, "trial");
    }

    /** As after a change log. */
    public static void open(TestDatabase test, String schema) {
        new OwnTables(test.mapper(PieceMapper.class), test.database()).open(schema);
    }
}
