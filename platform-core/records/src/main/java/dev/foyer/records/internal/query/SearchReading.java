// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.query;

import dev.foyer.records.internal.access.Sql;
import dev.foyer.records.internal.access.Tables;
import dev.foyer.records.model.ObjectType;
import java.util.List;
import java.util.Locale;

/** What the full-text search takes from lists: conditions of filters, and records with some of their fields. */
public final class SearchReading {
    private final FilterCompiler compiler;
    private final RowReader rows;

    public SearchReading(FilterCompiler compiler, RowReader rows) {
        this.compiler = compiler;
        this.rows = rows;
    }

    /** The condition of a filter within the reach of whoever asks. */
    public Sql condition(Filter filter, Target target) {
        return compiler.compile(filter, target).sql();
    }

    /** The order that somebody asks for, on rows named {@code r}; what has no value comes last. */
    public String order(String sort, Target target) {
        Sort asked = Sort.asked(sort, target);
        String direction = asked.descending() ? " desc" : "";
        return "r." + Tables.quoted(asked.field().column()) + direction + " nulls last, r.id" + direction;
    }

    /** Prepares reading some fields of records, before a transaction is opened. */
    public RowReader.Prepared some(ObjectType type, List<String> fields, Reach reach, Locale locale) {
        return new RowReader.Prepared(type, rows.projection(type, fields, true, reach, locale, new SelectList()));
    }
}
