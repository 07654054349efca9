// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.schema;

import dev.foyer.database.Database;
import java.sql.Statement;
import java.util.List;

/** Opens the tables that a section's own change log made to those on whose behalf its statements run. */
public final class OwnTables {
    private final PieceMapper mapper;
    private final Database database;

    public OwnTables(PieceMapper mapper, Database database) {
        this.mapper = mapper;
        this.database = database;
    }

    /** Lets in employees, and external users where policies say what is theirs. */
    public void open(String schema) {
        String name = mapper.database();
        List<String> statements = mapper.openings(schema, name + "_staff", name + "_external");
        if (statements.isEmpty()) {
            return;
        }
        database.system(connection -> {
            try (Statement statement = connection.createStatement()) {
                for (String grant : statements) {
                    statement.execute(grant);
                }
                return statements.size();
            }
        });
    }
}
