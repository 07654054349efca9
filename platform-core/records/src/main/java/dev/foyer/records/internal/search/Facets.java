// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.search;

import dev.foyer.plugin.CommonProblem;
import dev.foyer.records.LookupValues;
import dev.foyer.records.Search.FacetCount;
import dev.foyer.records.Translations;
import dev.foyer.records.internal.access.Sql;
import dev.foyer.records.internal.access.Tables;
import dev.foyer.records.internal.query.Filter;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.FieldType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;

/** How many matches have which value of a field, as if the filter said nothing about that field. */
final class Facets {
    private static final int COUNTED = 10_000;
    private static final int VALUES = 50;

    private final Connection connection;
    private final SearchTarget target;
    private final LookupValues lookups;
    private final Translations translations;

    Facets(Connection connection, SearchTarget target, LookupValues lookups, Translations translations) {
        this.connection = connection;
        this.target = target;
        this.lookups = lookups;
        this.translations = translations;
    }

    /** The field of a facet; 400 for one that cannot be counted by. */
    Field field(String code) {
        return target.type()
                .field(code)
                .filter(field -> target.grant().reads(code))
                .filter(field -> isValues(field) || field.type() == FieldType.CHOICE)
                .orElseThrow(() -> CommonProblem.BAD_REQUEST
                        .because("records.problem.facet", code)
                        .with("field", code));
    }

    List<FacetCount> count(Field field, Sql found, Filter filter, Function<Filter, Sql> compiler) throws SQLException {
        Sql others = compiler.apply(without(filter, field.code()));
        boolean many = field.type() == FieldType.MULTI_LOOKUP;
        String value = many ? "r.id" : SearchTarget.column(field);
        Sql matches = Sql.of(
                        "with h as materialized (select " + value + " as value from " + target.source() + " where ")
                .then(found)
                .then(" and ")
                .then(Sql.and(target.scope(), others))
                .then(") select value from h limit " + COUNTED);
        String joined = many
                ? ") m join " + Tables.links(target.type(), field) + " l on l.record_id = m.value where l.target_id"
                : ") m where value";
        Sql sql = Sql.of("select " + (many ? "l.target_id" : "value") + ", count(*) from (")
                .then(matches)
                .then(joined + " is not null group by 1 order by 2 desc, 1 limit " + VALUES);
        return read(field, sql);
    }

    private List<FacetCount> read(Field field, Sql sql) throws SQLException {
        List<FacetCount> counts = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
            sql.bind(statement, 1);
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                counts.add(count(field, row));
            }
        }
        return counts;
    }

    private FacetCount count(Field field, ResultSet row) throws SQLException {
        Locale locale = target.viewer().locale();
        long count = row.getLong(2);
        if (field.type() == FieldType.CHOICE) {
            String value = row.getString(1);
            String key = target.type().code() + ".field." + field.code() + ".option." + value;
            return new FacetCount(value, translations.find(key, locale).orElse(value), count);
        }
        UUID id = row.getObject(1, UUID.class);
        return lookups.value(field.target().orElse(""), id, locale)
                .map(value -> new FacetCount(value.code(), value.display(), count))
                .orElseGet(() -> new FacetCount(id.toString(), "…", count));
    }

    private boolean isValues(Field field) {
        boolean pointer = field.type() == FieldType.LOOKUP || field.type() == FieldType.MULTI_LOOKUP;
        return pointer
                && !lookups.values(field.target().orElse(""), target.viewer().locale())
                        .isEmpty();
    }

    private static Filter without(Filter filter, String field) {
        if (filter instanceof Filter.And and) {
            return new Filter.And(
                    and.parts().stream().map(part -> without(part, field)).toList());
        }
        boolean own = filter instanceof Filter.Comparison comparison
                ? comparison.field().equals(field)
                : filter instanceof Filter.Or or && isAbout(or, field);
        return own ? new Filter.And(List.of()) : filter;
    }

    /** Several values of one field, of which any will do. */
    private static boolean isAbout(Filter.Or or, String field) {
        return or.parts().stream()
                .allMatch(part -> part instanceof Filter.Comparison comparison
                        && comparison.field().equals(field));
    }
}
