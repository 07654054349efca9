// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.query;

import dev.foyer.records.internal.access.Sql;
import java.util.HashMap;
import java.util.Map;

/** What a statement selects and the tables that are joined for it, while it grows. */
final class SelectList {
    private final StringBuilder columns = new StringBuilder();
    private Sql joins = Sql.of("");
    private Sql inner = Sql.of("");
    private final Map<String, Integer> places = new HashMap<>();
    private int count;
    private int aliases;

    /** Adds a column; its place from 1. */
    int add(String expression) {
        columns.append(count == 0 ? "" : ", ").append(expression);
        places.putIfAbsent(expression, ++count);
        return count;
    }

    /** The place of a column: where it stands already, else behind the others. */
    int place(String expression) {
        Integer there = places.get(expression);
        return there == null ? add(expression) : there;
    }

    /** How many columns there are. */
    int size() {
        return count;
    }

    /** Adds a column with values bound in it. */
    int add(Sql expression) {
        inner = inner.then(new Sql("", expression.parameters()));
        return add(expression.text());
    }

    /** A table alias that is not used yet. */
    String alias() {
        return "j" + ++aliases;
    }

    /** Joins a table; rows without a partner stay. */
    void join(String table, String alias, Sql condition) {
        joins = joins.then(" left join " + table + " " + alias + " on ").then(condition);
    }

    /** The columns. */
    Sql columns() {
        return new Sql(columns.toString(), inner.parameters());
    }

    /** The joined tables, starting with a blank. */
    Sql joins() {
        return joins;
    }
}
