// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.search;

import dev.foyer.records.internal.access.Sql;
import dev.foyer.records.internal.search.Found.Ranked;
import dev.foyer.records.internal.search.Questions.Corrected;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Searches one object on a connection of the viewer: as typed first, then more tolerantly if that finds little. */
final class ObjectSearch {
    private static final int LITTLE = 5;

    private final Connection connection;
    private final SearchTarget target;
    private final Questions questions;
    private final Sql filter;
    private final Excerpt excerpt;

    ObjectSearch(Connection connection, SearchTarget target, Questions questions, Sql filter, Excerpt excerpt) {
        this.connection = connection;
        this.target = target;
        this.questions = questions;
        this.filter = filter;
        this.excerpt = excerpt;
    }

    /** Exactly as typed, or, when suggesting, by the most telling of the words. */
    Found search(SearchWords words, boolean verbatim, boolean suggest) throws SQLException {
        if (suggest) {
            return exact(questions.telling(words));
        }
        if (verbatim) {
            return exact(questions.verbatim(words));
        }
        Tsquery query = questions.meant(words);
        Found found = exact(query);
        return found.total() >= LITTLE || words.operators() ? found : tolerant(query, found);
    }

    private Found exact(Tsquery query) throws SQLException {
        if (query.text().isEmpty()) {
            return Found.nothing(query);
        }
        Candidates candidates = new Candidates(target, filter, query);
        Found found = page(query, candidates, candidates.page(excerpt));
        return found.total() <= Candidates.GATHERED ? found : found.crowded(Candidates.GATHERED);
    }

    /** With corrected words, and with titles that are spelled alike. */
    private Found tolerant(Tsquery typed, Found exact) throws SQLException {
        Corrected corrected = questions.corrected(typed);
        Candidates candidates = new Candidates(target, filter, corrected.query());
        Found plain = page(corrected.query(), candidates, candidates.tolerant(excerpt));
        if (plain.total() <= exact.total()) {
            // The other words do not lead to anything within reach: they must not be told either.
            return exact;
        }
        Optional<Sql> alike = target.spelled() ? Optional.of(candidates.alike()) : Optional.empty();
        Optional<String> text =
                corrected.text().isPresent() && matches(candidates, exact) ? corrected.text() : Optional.empty();
        return plain.of(text.isPresent() || exact.total() > 0, text, alike);
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

    private Found page(Tsquery query, Candidates candidates, Sql sql) throws SQLException {
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
        return new Found(page, total, false, query, total > 0, Optional.empty(), Optional.empty());
    }
}
