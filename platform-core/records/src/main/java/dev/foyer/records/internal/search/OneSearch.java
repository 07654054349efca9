// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.search;

import dev.foyer.database.Database;
import dev.foyer.licensing.PortalClock;
import dev.foyer.plugin.Viewer;
import dev.foyer.records.LookupValues;
import dev.foyer.records.Search.FacetCount;
import dev.foyer.records.Search.Hit;
import dev.foyer.records.Search.Query;
import dev.foyer.records.Search.Result;
import dev.foyer.records.Translations;
import dev.foyer.records.internal.access.Access;
import dev.foyer.records.internal.access.Sql;
import dev.foyer.records.internal.query.Filter;
import dev.foyer.records.internal.query.FilterParser;
import dev.foyer.records.internal.query.Patience;
import dev.foyer.records.internal.query.Reach;
import dev.foyer.records.internal.query.RowReader;
import dev.foyer.records.internal.query.SearchReading;
import dev.foyer.records.internal.query.Target;
import dev.foyer.records.internal.query.Variables;
import dev.foyer.records.model.Audience;
import dev.foyer.records.model.Field;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One object searched for a viewer, in one transaction under the viewer's role. */
final class OneSearch {
    private static final String SETTINGS = "select set_config('pg_trgm.word_similarity_threshold', '0.5', true),"
            + " set_config('pg_trgm.similarity_threshold', '0.35', true),"
            // The planner does not know what it costs to read a long text: a scan of the table is always worse.
            + " set_config('enable_seqscan', 'off', true)";

    private static final Sql ALL = Sql.of("true");

    private final Database database;
    private final Access access;
    private final SearchReading reading;
    private final LookupValues lookups;
    private final Translations translations;
    private final Dictionary dictionary;
    private final Synonyms synonyms;

    OneSearch(
            Database database,
            Access access,
            SearchReading reading,
            LookupValues lookups,
            Translations translations,
            Synonyms synonyms) {
        this.database = database;
        this.access = access;
        this.reading = reading;
        this.lookups = lookups;
        this.translations = translations;
        this.dictionary = new Dictionary(database);
        this.synonyms = synonyms;
    }

    Result search(Viewer viewer, RecordSearch.Target searched, SearchWords words, Query query) {
        SearchTarget target = new SearchTarget(access, viewer, searched.type(), searched.spec());
        if ((words.isEmpty() && query.facets().isEmpty()) || !target.searchable()) {
            return new Result(List.of(), 0, false, false, Optional.empty(), Map.of());
        }
        Reach reach = Reach.of(access, viewer);
        Target whole = new Target(searched.type(), "r", reach, Variables.of(viewer, PortalClock.system()));
        Filter filter = query.filter().map(FilterParser::parse).orElse(new Filter.And(List.of()));
        Function<Filter, Sql> compiler = some -> reading.condition(some, whole);
        Sql condition = compiler.apply(filter);
        RowReader.Prepared rows = reading.some(searched.type(), columns(target), reach, viewer.locale());
        // Looked up before the transaction is opened: they ask on a connection of their own.
        dictionary.configurations(target);
        SynonymLists lists = synonyms.of(target.spec());
        return Patience.bounded(() -> database.reading(access.identity(viewer), connection -> {
            settings(connection);
            if (words.isEmpty()) {
                return new Result(
                        List.of(),
                        0,
                        false,
                        false,
                        Optional.empty(),
                        facets(connection, target, query, ALL, filter, compiler));
            }
            Questions questions = new Questions(connection, target, dictionary, lists);
            Found found = new ObjectSearch(connection, target, questions, condition, excerpt(query, whole))
                    .search(words, query.verbatim(), query.suggest());
            List<Hit> hits = new Hits(connection, target, rows).of(found);
            return new Result(
                    hits,
                    found.total(),
                    found.lowerBound(),
                    found.byWords(),
                    found.corrected(),
                    facets(connection, target, query, found.condition(), filter, compiler));
        }));
    }

    private Map<String, List<FacetCount>> facets(
            Connection connection,
            SearchTarget target,
            Query query,
            Sql found,
            Filter filter,
            Function<Filter, Sql> compiler)
            throws SQLException {
        Facets facets = new Facets(connection, target, lookups, translations);
        Map<String, List<FacetCount>> counts = new LinkedHashMap<>();
        for (String code : query.facets()) {
            Field field = facets.field(code);
            counts.put(code, facets.count(field, found, filter, compiler));
        }
        return counts;
    }

    private Excerpt excerpt(Query query, Target target) {
        Optional<String> order = query.sort().map(sort -> reading.order(sort, target));
        return new Excerpt(order, query.offset(), query.limit());
    }

    private static List<String> columns(SearchTarget target) {
        Audience audience = target.viewer().external() ? Audience.PORTAL : Audience.STAFF;
        return target.type().list().columns().getOrDefault(audience, List.of()).stream()
                .filter(target.grant()::reads)
                .toList();
    }

    private static void settings(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(SETTINGS);
        }
    }
}
