// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.query;

import dev.foyer.records.internal.access.Sql;
import dev.foyer.records.internal.access.Tables;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.FieldType;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a lookup field, of one or several values, points to. */
final class Pointer {
    private final boolean several;
    private final boolean required;
    private final String before;
    private final String after;

    Pointer(Field field, Target target) {
        this.several = field.type() == FieldType.MULTI_LOOKUP;
        this.required = field.required() && !several;
        this.before = several
                ? "exists (select 1 from " + Tables.links(target.type(), field) + " l where l.record_id = "
                        + target.id() + " and l.target_id"
                : target.column(field);
        this.after = several ? ")" : "";
    }

    /** It points to one of the rows of a selection of identities. */
    Sql in(Sql selection) {
        return Sql.of(before + " in (").then(selection).then(")" + after);
    }

    /** It points to one of these, bound as a value. */
    Sql among(Collection<UUID> ids) {
        return ids.isEmpty() ? Sql.FALSE : Sql.of(before + " = any(?::uuid[])" + after, ids);
    }

    /** It points to one of these, which are constants of the installation: plans and partial indexes can use them. */
    Sql constants(Collection<UUID> ids) {
        return ids.isEmpty() ? Sql.FALSE : Sql.of(before + " = any(" + array(ids) + ")" + after);
    }

    /** It points to none of these constants, or nowhere. */
    Sql otherThan(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Sql.TRUE;
        }
        if (several) {
            return constants(ids).negated();
        }
        Sql other = Sql.of(before + " <> all(" + array(ids) + ")");
        return required ? other : Sql.or(java.util.List.of(other, empty()));
    }

    /** It points nowhere. */
    Sql empty() {
        return several ? Sql.of("not " + before + " is not null" + after) : Sql.of(before + " is null");
    }

    private static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).sorted().collect(Collectors.joining(",", "'{", "}'::uuid[]"));
    }
}
