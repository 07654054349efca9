// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.search;

import dev.foyer.database.Database;
import dev.foyer.records.internal.access.Sql;
import dev.foyer.records.internal.search.SearchWords.Word;
import dev.foyer.records.model.ObjectType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The words and languages of the records of each object. */
final class Dictionary {
    private static final long KEPT = 60_000_000_000L;
    private static final String ENGLISH = "english";
    private static final String SIMPLE = "simple";
    private static final double CLOSE = 0.25;

    private final Database database;
    private final Map<String, Languages> languages = new ConcurrentHashMap<>();

    Dictionary(Database database) {
        this.database = database;
    }

    /** Text search configurations that the records of an object are indexed by. */
    List<String> configurations(SearchTarget target) {
        if (target.language().isEmpty()) {
            return List.of(ENGLISH);
        }
        String object = target.type().code();
        Languages known = languages.get(object);
        if (known == null || System.nanoTime() - known.read() > KEPT) {
            known = new Languages(
                    System.nanoTime(), read(object, target.viewer().locale()));
            languages.put(object, known);
        }
        return known.configurations();
    }

    /** The language set is read anew. */
    void forget(String object) {
        languages.remove(object);
    }

    private List<String> read(String object, Locale locale) {
        String sql = "select distinct c.cfgname from (select unnest(languages) from platform.search_state"
                + " where object = ? union select ?) l (language)"
                + " join pg_ts_config c on c.oid = platform.text_config(l.language)::oid";
        return database.system(connection -> {
            Set<String> configurations = new TreeSet<>(Set.of(ENGLISH, SIMPLE));
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, object);
                statement.setString(2, locale.getLanguage());
                ResultSet row = statement.executeQuery();
                while (row.next()) {
                    configurations.add(row.getString(1));
                }
            }
            return List.copyOf(configurations);
        });
    }

    /** The words that few records have, rarest first; words that no record has are left out. */
    List<Word> rarest(Connection connection, ObjectType type, SearchWords words, int most) throws SQLException {
        String sql = "select word from platform.search_word where object = ? and word = any(?)"
                + " group by word order by sum(ndoc), word limit ?";
        List<Word> rarest =
                new ArrayList<>(words.words().stream().filter(Word::paired).toList());
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, type.code());
            statement.setArray(
                    2, texts(connection, words.words().stream().map(Word::text).toList()));
            statement.setInt(3, most);
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                rarest.add(new Word(row.getString(1)));
            }
        }
        return rarest;
    }

    /** Other words for those that nothing within reach has. */
    Corrections correct(Connection connection, SearchTarget target, QueryCompiler compiler, TextQuery typed)
            throws SQLException {
        List<String> unknown = unknown(connection, target, compiler, typed);
        SearchWords corrected = typed.words();
        Map<String, List<String>> others = new LinkedHashMap<>();
        for (String word : unknown) {
            List<String> alike = Spelling.alike(connection, target, word, CLOSE);
            if (!alike.isEmpty()) {
                others.put(word, alike);
                corrected = corrected.replaced(new Word(word), alike.get(0));
            }
        }
        return new Corrections(others.isEmpty() ? Optional.empty() : Optional.of(corrected.text()), others);
    }

    private static List<String> unknown(
            Connection connection, SearchTarget target, QueryCompiler compiler, TextQuery typed) throws SQLException {
        Set<Word> meant = typed.synonyms().known();
        List<Word> words = typed.words().words().stream()
                .filter(word -> !word.paired() && word.text().length() > 2 && !meant.contains(word))
                .toList();
        Set<String> known = known(connection, target.type(), typed.words(), words);
        List<String> unknown = new ArrayList<>();
        for (Word word : words) {
            if (!known.contains(word.text()) && !found(connection, target, compiler, typed, word)) {
                unknown.add(word.text());
            }
        }
        return unknown;
    }

    /** Words of the dictionary; the last one may be the beginning of such a word. */
    private static Set<String> known(Connection connection, ObjectType type, SearchWords all, List<Word> words)
            throws SQLException {
        String sql = "select w from unnest(?) w where exists (select 1 from platform.search_word s"
                + " where s.object = ? and (s.word = w or (w = ? and s.word ^@ w)))";
        Set<String> known = new HashSet<>();
        if (words.isEmpty()) {
            return known;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(
                    1, texts(connection, words.stream().map(Word::text).toList()));
            statement.setString(2, type.code());
            statement.setString(3, all.words().get(all.words().size() - 1).text());
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                known.add(row.getString(1));
            }
        }
        return known;
    }

    /** A word that is not in the dictionary may still be another form of one that is. */
    private static boolean found(
            Connection connection, SearchTarget target, QueryCompiler compiler, TextQuery typed, Word word)
            throws SQLException {
        Sql query = compiler.compile(new TextQuery(
                        typed.words().only(List.of(word)),
                        typed.configurations(),
                        typed.weights(),
                        false,
                        Map.of(),
                        Expansion.NONE))
                .sql();
        Sql sql = Sql.of("with h as materialized (select 1 from " + target.source() + " where r.tsv @@ ")
                .then(query)
                .then(" and ")
                .then(target.scope())
                .then(") select exists (select from h)");
        try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
            sql.bind(statement, 1);
            ResultSet row = statement.executeQuery();
            return row.next() && row.getBoolean(1);
        }
    }

    static java.sql.Array texts(Connection connection, List<String> texts) throws SQLException {
        return connection.createArrayOf("text", Arrays.copyOf(texts.toArray(), texts.size(), String[].class));
    }

    /**
     * What is searched for instead.
     *
     * @param text the words with the best corrections, empty if nothing was corrected
     */
    record Corrections(Optional<String> text, Map<String, List<String>> others) {}

    private record Languages(long read, List<String> configurations) {}
}
