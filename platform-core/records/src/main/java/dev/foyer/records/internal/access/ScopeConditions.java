// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.access;

import static dev.foyer.records.internal.access.Tables.quoted;

import dev.foyer.plugin.Viewer;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.ObjectType;
import dev.foyer.records.model.Scope;
import java.util.List;
import java.util.Optional;

/** What a scope means for the rows of a table (spec A-8). */
final class ScopeConditions {
    private final ObjectType type;
    private final String prefix;

    ScopeConditions(ObjectType type, String alias) {
        this.type = type;
        this.prefix = alias + ".";
    }

    /** Disjoint alternatives, so that joined results need no removal of doubles. */
    List<Sql> branches(Viewer viewer, Scope scope) {
        return switch (scope) {
            case NONE -> List.of(Sql.FALSE);
            case OWN -> own(viewer);
            case ORGANIZATION -> organization(viewer);
            case ALL -> List.of(Sql.TRUE);
        };
    }

    private List<Sql> organization(Viewer viewer) {
        Optional<String> column = column(type, type.owner().account());
        if (column.isEmpty() || viewer.account().isEmpty()) {
            return own(viewer);
        }
        return List.of(Sql.of(prefix + column.get() + " = ?", viewer.account().get()));
    }

    private List<Sql> own(Viewer viewer) {
        Sql created = Sql.of(prefix + "created_by = ?", viewer.user());
        Optional<String> column = column(type, type.owner().contact());
        if (column.isEmpty()) {
            return List.of(created);
        }
        String contact = prefix + column.get();
        return List.of(
                Sql.of(contact + " = ?", viewer.contact()),
                Sql.and(created, Sql.of(contact + " is distinct from ?", viewer.contact())));
    }

    /** The column of an owner, in quotes; {@code id} when the record is the owner itself. */
    static Optional<String> column(ObjectType type, Optional<String> owner) {
        return owner.map(code -> quoted(
                code.equals("id")
                        ? "id"
                        : type.field(code)
                                .map(Field::column)
                                .orElseThrow(() -> new IllegalStateException("no field " + code))));
    }
}
