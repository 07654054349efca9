// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.query;

import dev.foyer.records.internal.access.Sql;
import dev.foyer.records.internal.access.Tables;
import dev.foyer.records.model.ObjectType;
import java.util.ArrayList;
import java.util.List;

/**
 * The statements of a list, in the shapes that were found to stay quick whatever the number of rows (ADR 13).
 *
 * @param branches disjoint conditions of the scope
 * @param rows to be read
 * @param external asks the scoped view where a condition is not leakproof
 */
record ListStatement(
        ObjectType type,
        Projection projection,
        List<Sql> branches,
        Condition filter,
        Keyset keyset,
        int rows,
        boolean external) {
    /** More matches of a search than this are not gathered before they are put in order. */
    static final int GATHERED = 10_001;

    /** Whether the matches are gathered first; the statement's last column then says how many there are. */
    boolean gathers() {
        return !filter.ordered();
    }

    /** Reads the rows in the order of an index. */
    Sql ordered() {
        List<Sql> selections = selections();
        return selections.size() == 1 && filter.leakproof() ? direct(selections.get(0)) : joined(selections);
    }

    /** Gathers the matches, then puts them in order: an index on the order would be walked in vain if there are few. */
    Sql gathered() {
        Sql matches = Sql.of(
                        "with h as materialized (select r.id, " + sorted("r") + " as s from " + source() + " r where ")
                .then(Sql.and(Sql.or(branches), filter.sql()))
                .then(" limit " + GATHERED + ") select ");
        Sql page = Sql.of("select h.id, h.s from h where ")
                .then(Sql.or(keyset.after("h.s", "h.id")))
                .then(keyset.sort().orderBy("h.s", "h.id") + " limit " + rows);
        return matches.then(projection.columns())
                .then(", (select count(*) from h) from (")
                .then(page)
                .then(rest());
    }

    /** How many there are, as far as it is worth counting. */
    Sql count() {
        return Sql.of("select count(*) from (select 1 from " + source() + " r where ")
                .then(Sql.and(Sql.or(branches), filter.sql()))
                .then(" limit " + GATHERED + ") c");
    }

    private Sql direct(Sql condition) {
        return Sql.of("select ")
                .then(projection.columns())
                .then(" from " + Tables.table(type) + " r")
                .then(projection.joins())
                .then(" where ")
                .then(condition)
                .then(keyset.sort().orderBy(sorted("r"), "r.id") + " limit " + rows);
    }

    private Sql joined(List<Sql> selections) {
        Sql keys = Sql.of("");
        for (Sql selection : selections) {
            keys = keys.then((keys.text().isEmpty() ? "" : " union all ") + "(select r.id, " + sorted("r")
                            + " as s from " + source() + " r where ")
                    .then(selection)
                    .then(keyset.sort().orderBy(sorted("r"), "r.id") + " limit " + rows + ")");
        }
        return Sql.of("select ")
                .then(projection.columns())
                .then(" from (select u.id, u.s from (")
                .then(keys)
                .then(") u" + keyset.sort().orderBy("u.s", "u.id") + " limit " + rows)
                .then(rest());
    }

    private Sql rest() {
        return Sql.of(") k join " + Tables.table(type) + " r on r.id = k.id")
                .then(projection.joins())
                .then(keyset.sort().orderBy("k.s", "k.id"));
    }

    private List<Sql> selections() {
        List<Sql> selections = new ArrayList<>();
        for (Sql branch : branches) {
            for (Sql place : keyset.after(sorted("r"), "r.id")) {
                selections.add(Sql.and(branch, filter.sql(), place));
            }
        }
        return selections;
    }

    private String source() {
        return external && !filter.leakproof() ? Tables.scopeView(type) : Tables.table(type);
    }

    private String sorted(String alias) {
        return Target.column(alias, keyset.sort().field());
    }
}
