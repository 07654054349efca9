// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.search;

import static java.util.stream.Collectors.joining;

import dev.foyer.records.internal.access.Tables;
import dev.foyer.records.model.FieldType;
import dev.foyer.records.model.ObjectType;
import dev.foyer.records.model.ObjectType.SearchSpec;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;

/** Words of the records that changed since a place, counted into the dictionary. */
final class WordBatch {
    private static final int SIZE = 5_000;
    private static final int LOOKED_AT = 100_000;
    private static final Set<FieldType> REFERENCES = Set.of(FieldType.LOOKUP, FieldType.MULTI_LOOKUP);

    // Addresses, numbers and what is written without blanks are no words to be corrected.
    private static final String WORDS = "char_length(word) between 3 and 40 and word !~ '^[0-9]'"
            + " and word !~ '[@./:=&?#%+~_\\u3041-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7af]'";

    private static final String WRITES = "select coalesce((select n_tup_ins + n_tup_upd + n_tup_del"
            + " from pg_stat_user_tables where schemaname = ? and relname = ?), 0)";

    private final ObjectType type;
    private final SearchSpec spec;
    private final Duration lag;
    private long writes;

    WordBatch(ObjectType type, SearchSpec spec, Duration lag) {
        this.type = type;
        this.spec = spec;
        this.lag = lag;
    }

    /** Whether the table was written to since the last time. */
    boolean begin(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(WRITES)) {
            statement.setString(1, type.schema());
            statement.setString(2, type.table());
            ResultSet row = statement.executeQuery();
            writes = row.next() ? row.getLong(1) : 0;
        }
        String state = "insert into platform.search_state (object, writes, changed_on, record_id, languages)"
                + " values (?, -1, '-infinity', '00000000-0000-0000-0000-000000000000', '{}') on conflict do nothing";
        try (PreparedStatement statement = connection.prepareStatement(state)) {
            statement.setString(1, type.code());
            statement.executeUpdate();
        }
        return stale(connection);
    }

    private boolean stale(Connection connection) throws SQLException {
        String sql = "select writes <> ? from platform.search_state where object = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, writes);
            statement.setString(2, type.code());
            ResultSet row = statement.executeQuery();
            return row.next() && row.getBoolean(1);
        }
    }

    /** Reads the next records; false when there are no more. */
    boolean next(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql())) {
            statement.setString(1, type.code());
            statement.setLong(2, lag.toMillis());
            statement.setString(3, type.code());
            statement.setString(4, type.code());
            ResultSet row = statement.executeQuery();
            boolean full = row.next() && row.getInt(1) == SIZE;
            if (!full) {
                finish(connection);
            }
            return full;
        }
    }

    /** Only when nothing is left that was too young: otherwise it is looked at again. */
    private void finish(Connection connection) throws SQLException {
        String sql = "update platform.search_state s set writes = ? where object = ? and not exists (select 1 from "
                + Tables.table(type) + " r where (r.changed_on, r.id) > (s.changed_on, s.record_id))";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, writes);
            statement.setString(2, type.code());
            statement.executeUpdate();
        }
    }

    /** The row of the state is locked first: two nodes do not count the same records. */
    private String sql() {
        String language = spec.language()
                .flatMap(type::field)
                .map(SearchTarget::column)
                .map(column -> "coalesce(" + column + ", 'en')")
                .orElse("'en'");
        String text = Stream.concat(spec.title().stream(), spec.tags().stream())
                .flatMap(code -> type.field(code).stream())
                .filter(field -> !REFERENCES.contains(field.type()))
                .map(SearchTarget::column)
                .collect(joining(", "));
        return "with state as materialized (select * from platform.search_state where object = ? for update),"
                + " s as materialized (select r.id, r.changed_on, " + language + " as lang, left(concat_ws(' ', "
                + text + (text.isEmpty() ? "" : ", ") + "r.search_text), " + LOOKED_AT + ") as content from "
                + Tables.table(type) + " r, state where (r.changed_on, r.id) > (state.changed_on, state.record_id)"
                + " and r.changed_on <= now() - ? * interval '1 millisecond'"
                + " order by r.changed_on, r.id limit " + SIZE + "),"
                + " w as (select s.lang, u.word from s, unnest(tsvector_to_array(to_tsvector('simple', s.content))) u (word)),"
                + " counted as (insert into platform.search_word (object, lang, word, ndoc)"
                + " select ?, lang, word, count(*) from w where " + WORDS + " group by lang, word"
                + " on conflict (object, word, lang) do update set ndoc = search_word.ndoc + excluded.ndoc),"
                + " moved as (update platform.search_state t set changed_on = l.changed_on, record_id = l.id,"
                + " languages = array(select distinct x from unnest(t.languages || array(select distinct lang from s)) x)"
                + " from (select changed_on, id from s order by changed_on desc, id desc limit 1) l where t.object = ?)"
                + " select count(*) from s";
    }
}
