// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.search;

import dev.foyer.records.Search.Hit;
import dev.foyer.records.internal.access.Sql;
import dev.foyer.records.internal.access.Tables;
import dev.foyer.records.internal.query.RowReader;
import dev.foyer.records.internal.search.Found.Ranked;
import dev.foyer.records.internal.search.SearchWords.Word;
import dev.foyer.records.internal.value.Row;
import dev.foyer.records.model.Audience;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a page of found records looks like: title and best passage with the words marked, and the columns of the list. */
final class Hits {
    private static final String MARKS = "StartSel=\"" + Passages.START + "\", StopSel=\"" + Passages.STOP + "\"";
    private static final String TITLE = "'HighlightAll=true, " + MARKS + "'";
    private static final String SNIPPET =
            "'MaxFragments=2, MaxWords=24, MinWords=10, FragmentDelimiter=\" … \", " + MARKS + "'";
    private static final int LOOKED_AT = 20_000;
    private static final int PASSAGE = 6_000;
    private static final String NEAR = "near.passage";

    private final Connection connection;
    private final SearchTarget target;
    private final RowReader.Prepared rows;

    Hits(Connection connection, SearchTarget target, RowReader.Prepared rows) {
        this.connection = connection;
        this.target = target;
        this.rows = rows;
    }

    List<Hit> of(Found found) throws SQLException {
        List<UUID> ids = found.page().stream().map(Ranked::id).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, Row> values = new HashMap<>();
        rows.list(connection, Sql.of("r.id = any(?)", ids), ids.size()).forEach(row -> values.put(row.id(), row));
        Map<UUID, Headline> headlines = headlines(found, ids);
        List<Hit> hits = new ArrayList<>();
        for (Ranked ranked : found.page()) {
            Row row = values.get(ranked.id());
            Headline headline = headlines.get(ranked.id());
            if (row != null && headline != null) {
                hits.add(hit(ranked, row, headline));
            }
        }
        return hits;
    }

    private Hit hit(Ranked ranked, Row row, Headline headline) {
        return new Hit(
                target.type().code(),
                ranked.id(),
                row.display(),
                headline.title().isEmpty() ? List.of(row.display()) : headline.title(),
                headline.snippet(),
                ranked.rank(),
                headline.changedOn(),
                values(row));
    }

    private Map<String, Object> values(Row row) {
        Audience audience = target.viewer().external() ? Audience.PORTAL : Audience.STAFF;
        Map<String, Object> values = new LinkedHashMap<>();
        for (String column : target.type().list().columns().getOrDefault(audience, List.of())) {
            Object value = target.grant().reads(column) ? row.values().get(column) : null;
            if (value != null) {
                values.put(column, value);
            }
        }
        return values;
    }

    private Map<UUID, Headline> headlines(Found found, List<UUID> ids) throws SQLException {
        boolean paired = found.query().marked().stream().anyMatch(Word::paired);
        Sql sql = Sql.of("select r.id, r.changed_on, ")
                .then(target.titled() ? headline(target.title(), TITLE, found.query()) : Sql.of("''"))
                .then(", ")
                .then(target.bodied() ? headline(NEAR, SNIPPET, found.query()) : Sql.of("''"))
                .then(paired && target.titled() ? ", " + target.title() : ", ''")
                .then(paired && target.bodied() ? ", " + NEAR : ", ''")
                .then(" from " + Tables.table(target.type()) + " r")
                .then(target.bodied() ? near(found.query()) : Sql.of(""))
                .then(Sql.of(" where r.id = any(?)", ids));
        Map<UUID, Headline> headlines = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
            sql.bind(statement, 1);
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                headlines.put(
                        row.getObject(1, UUID.class),
                        headline(row, found.query().marked()));
            }
        }
        return headlines;
    }

    /** Of a long text only what lies around the words: to look through all of it takes longer than the rest of the search. */
    private static Sql near(Tsquery query) {
        Sql places = Sql.of("1");
        for (String beginning : query.beginnings()) {
            places = places.then(Sql.of(", position(? in t.low)", beginning));
        }
        // Without the offset the text would be read and changed for each of the places anew.
        return Sql.of(" cross join lateral (select s.start, case when char_length(s.start) > " + PASSAGE
                        + " then lower(s.start) else '' end as low from (select left(coalesce(r.search_text, ''), "
                        + LOOKED_AT + ") as start offset 0) s offset 0) t"
                        + " cross join lateral (select substring(t.start from greatest(1, greatest(")
                .then(places)
                .then(") - " + PASSAGE / 2 + ") for " + PASSAGE + ") as passage offset 0) near");
    }

    private Sql headline(String text, String options, Tsquery query) {
        String clean = "translate(coalesce(" + text + ", ''), '" + Passages.START + Passages.STOP + "', '')";
        return Sql.of("ts_headline(" + target.configuration() + ", " + clean + ", ")
                .then(query.sql())
                .then(", " + options + ")");
    }

    private static Headline headline(ResultSet row, List<Word> words) throws SQLException {
        String title = Passages.paired(text(row, 5), words).orElse(text(row, 3));
        String snippet = Passages.paired(text(row, 6), words).orElse(text(row, 4));
        return new Headline(
                row.getObject(2, OffsetDateTime.class).toInstant(),
                title.isEmpty() ? List.of() : Passages.parts(title),
                snippet.isEmpty() ? List.of() : Passages.parts(snippet));
    }

    private static String text(ResultSet row, int place) throws SQLException {
        String text = row.getString(place);
        return text == null ? "" : text;
    }

    private record Headline(Instant changedOn, List<String> title, List<String> snippet) {}
}
