// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.search;

import dev.foyer.records.internal.access.Sql;
import dev.foyer.records.internal.search.Dictionary.Corrections;
import dev.foyer.records.internal.search.Found.Ranked;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Searches one object on a connection of the viewer: as typed first, then more tolerantly if that finds little. */
final class ObjectSearch {
    private static final int LITTLE = 5;
    private static final int SUGGESTING_WORDS = 8;

    private final Connection connection;
    private final SearchTarget target;
    private final Dictionary dictionary;
    private final Sql filter;
    private final Excerpt excerpt;

    ObjectSearch(Connection connection, SearchTarget target, Dictionary dictionary, Sql filter, Excerpt excerpt) {
        this.connection = connection;
        this.target = target;
        this.dictionary = dictionary;
        this.filter = filter;
        this.excerpt = excerpt;
    }

    /** Exactly as typed, or, when suggesting, by the most telling of the words. */
    Found search(SearchWords words, boolean verbatim, boolean suggest) throws SQLException {
        List<String> languages = dictionary.configurations(target);
        SearchWords telling =
                suggest ? words.only(dictionary.rarest(connection, target.type(), words, SUGGESTING_WORDS)) : words;
        TextQuery query = new TextQuery(telling, languages, target.weights(), suggest, Map.of());
        if (telling.isEmpty()) {
            return Found.nothing(query);
        }
        Found found = exact(query);
        if (verbatim || suggest || found.total() >= LITTLE || words.operators()) {
            return found;
        }
        return tolerant(query, found);
    }

    private Found exact(TextQuery query) throws SQLException {
        Candidates candidates = new Candidates(target, filter, query);
        Found found = page(query, candidates, List.of(candidates.matching()));
        if (found.total() <= Candidates.GATHERED) {
            return found;
        }
        List<Sql> all = new ArrayList<>(candidates.preferred());
        all.add(candidates.matching());
        Found best = page(query, candidates, all);
        return new Found(best.page(), Candidates.GATHERED, true, query, Optional.empty(), Optional.empty());
    }

    /** With corrected words, and with titles that are spelled alike. */
    private Found tolerant(TextQuery typed, Found exact) throws SQLException {
        Corrections corrections = dictionary.correct(connection, target, typed);
        TextQuery query = typed.with(corrections.others());
        Candidates candidates = new Candidates(target, filter, query);
        List<Sql> selections = new ArrayList<>(List.of(candidates.matching()));
        if (target.spelled()) {
            selections.add(candidates.spelledAlike());
        }
        Found plain = page(query, candidates, selections);
        Optional<Sql> alike = target.spelled() ? Optional.of(candidates.alike()) : Optional.empty();
        Found found = new Found(plain.page(), plain.total(), false, query, corrections.text(), alike);
        if (found.total() <= exact.total()) {
            // The other words do not lead to anything within reach: they must not be told either.
            return exact;
        }
        return found.corrected().isPresent() && !matches(candidates, exact) ? found.uncorrected() : found;
    }

    /** Whether the corrected words themselves, not only a title that looks alike, find more than what was typed. */
    private boolean matches(Candidates candidates, Found exact) throws SQLException {
        return count(candidates.matching()) > exact.total();
    }

    private long count(Sql selection) throws SQLException {
        Sql count = Sql.of("select count(*) from ").then(selection).then(" m");
        try (PreparedStatement statement = connection.prepareStatement(count.text())) {
            count.bind(statement, 1);
            ResultSet row = statement.executeQuery();
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private Found page(TextQuery query, Candidates candidates, List<Sql> selections) throws SQLException {
        Sql sql = candidates.page(selections, excerpt);
        List<Ranked> page = new ArrayList<>();
        long total = 0;
        try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
            sql.bind(statement, 1);
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                page.add(new Ranked(row.getObject(1, UUID.class), row.getDouble(2)));
                total = row.getLong(3);
            }
        }
        if (page.isEmpty() && excerpt.offset() > 0) {
            total = count(candidates.matching());
        }
        return new Found(page, total, false, query, Optional.empty(), Optional.empty());
    }
}
