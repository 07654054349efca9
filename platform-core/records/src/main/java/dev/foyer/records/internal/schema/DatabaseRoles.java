// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.schema;

/** The roles that requests run under, as names in SQL. */
record DatabaseRoles(String staff, String external) {
    static DatabaseRoles of(String database) {
        return new DatabaseRoles(Sql.quoted(database + "_staff"), Sql.quoted(database + "_external"));
    }

    String both() {
        return staff + ", " + external;
    }
}
