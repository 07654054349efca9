// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.sql;

import static dev.foyer.records.internal.access.Tables.quoted;

import dev.foyer.licensing.Operation;
import dev.foyer.plugin.Viewer;
import dev.foyer.records.internal.access.Access;
import dev.foyer.records.internal.access.BuiltIn;
import dev.foyer.records.internal.access.Grant;
import dev.foyer.records.internal.access.Sql;
import dev.foyer.records.internal.access.Tables;
import dev.foyer.records.internal.schema.ColumnTypes;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.ObjectType;
import java.util.ArrayList;
import java.util.List;

/** An object as a relation: the rows that a viewer may read, and in them nothing that the viewer may not. */
final class VisibleRelation {
    private static final String ALIAS = "r";

    private final Access access;

    VisibleRelation(Access access) {
        this.access = access;
    }

    Sql of(Viewer viewer, ObjectType type) {
        Grant grant = access.grant(viewer, type);
        List<String> columns = new ArrayList<>(List.of(ALIAS + ".id", ALIAS + ".version"));
        for (Field field : BuiltIn.all(type)) {
            if (!field.code().equals("id")) {
                columns.addAll(columns(field, grant.reads(field.code())));
            }
        }
        return Sql.of("(select " + String.join(", ", columns) + " from " + Tables.table(type) + " " + ALIAS + " where ")
                .then(access.predicate(viewer, type, Operation.READ, ALIAS))
                .then(")");
    }

    private static List<String> columns(Field field, boolean readable) {
        List<String> columns = new ArrayList<>();
        ColumnTypes.of(field)
                .forEach((name, type) -> columns.add(
                        readable
                                ? ALIAS + "." + quoted(name)
                                : "null::" + type.replaceFirst(" collate .*", "") + " as " + quoted(name)));
        return columns;
    }
}
