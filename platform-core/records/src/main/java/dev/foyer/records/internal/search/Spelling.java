// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words of the dictionary that are spelled alike. */
final class Spelling {
    private static final int SHORT = 4;

    private static final String SCORE =
            "select word, public.similarity(word, ?) + 1 - distance / ? + 0.05 * ln(ndoc + 1)"
                    + " + case when own then 0.15 else 0 end as score from ("
                    + " select word, sum(ndoc) as ndoc, bool_or(lang = ?) as own,"
                    + " public.levenshtein_less_equal(word, ?, ?)::float as distance from platform.search_word"
                    + " where object = ? and ";

    // Trigrams say little about a word of four letters: its neighbours are looked through one by one.
    private static final String NEIGHBOURS = "lang in (?, 'en') and char_length(word) <= 5";
    private static final String TRIGRAMS = "word operator(public.%) ?";
    private static final String BEST = " group by word) s where distance <= ? order by score desc, word limit 3";

    private Spelling() {}

    /** The best and those hardly worse. */
    static List<String> alike(Connection connection, SearchTarget target, String word, double close)
            throws SQLException {
        boolean little = word.length() <= SHORT;
        int most = little ? 1 : word.length() < 8 ? 2 : 3;
        String language = target.viewer().locale().getLanguage().toLowerCase(Locale.ROOT);
        String sql = SCORE + (little ? NEIGHBOURS : TRIGRAMS) + BEST;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, word);
            statement.setDouble(2, word.length());
            statement.setString(3, language);
            statement.setString(4, word);
            statement.setInt(5, most);
            statement.setString(6, target.type().code());
            statement.setString(7, little ? language : word);
            statement.setInt(8, most);
            return read(statement.executeQuery(), close);
        }
    }

    private static List<String> read(ResultSet row, double close) throws SQLException {
        List<String> words = new ArrayList<>();
        double best = 0;
        while (row.next()) {
            best = words.isEmpty() ? row.getDouble(2) : best;
            if (row.getDouble(2) >= best - close) {
                words.add(row.getString(1));
            }
        }
        return words;
    }
}
