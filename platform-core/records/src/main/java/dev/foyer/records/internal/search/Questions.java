// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.search;

import dev.foyer.records.internal.search.Dictionary.Corrections;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes queries of what somebody typed, with what is known of words: languages, synonyms, spelling. */
final class Questions {
    private static final int SUGGESTING_WORDS = 8;

    private final Connection connection;
    private final SearchTarget target;
    private final Dictionary dictionary;
    private final SynonymLists synonyms;
    private final QueryCompiler compiler;

    Questions(Connection connection, SearchTarget target, Dictionary dictionary, SynonymLists synonyms) {
        this.connection = connection;
        this.target = target;
        this.dictionary = dictionary;
        this.synonyms = synonyms;
        this.compiler = new QueryCompiler(connection, synonyms.lexemes());
    }

    /** Exactly as typed, without synonyms. */
    Tsquery verbatim(SearchWords words) throws SQLException {
        return compiler.compile(query(words, false, Expansion.NONE));
    }

    /** As typed, or in other words; who says how words belong together means just these. */
    Tsquery meant(SearchWords words) throws SQLException {
        return compiler.compile(query(words, false, words.operators() ? Expansion.NONE : expansion(words)));
    }

    /** By the most telling of the words, any of which will do. */
    Tsquery telling(SearchWords words) throws SQLException {
        SearchWords rarest = words.only(dictionary.rarest(connection, target.type(), words, SUGGESTING_WORDS));
        return compiler.compile(query(rarest, true, expansion(words)));
    }

    /** With words that others are spelled like, in the place of those that nothing has. */
    Corrected corrected(Tsquery typed) throws SQLException {
        Corrections corrections = dictionary.correct(connection, target, compiler, typed.asked());
        TextQuery others =
                typed.asked().with(corrections.others(), typed.asked().synonyms());
        Expansion expansion = synonyms.expand(connection, others.meant(), others.configurations());
        return new Corrected(compiler.compile(typed.asked().with(corrections.others(), expansion)), corrections.text());
    }

    private Expansion expansion(SearchWords words) throws SQLException {
        return synonyms.expand(connection, words.words(), dictionary.configurations(target));
    }

    private TextQuery query(SearchWords words, boolean any, Expansion expansion) {
        List<String> languages = dictionary.configurations(target);
        return new TextQuery(words, languages, target.weights(), any, Map.of(), expansion);
    }

    /**
     * A query without typing errors.
     *
     * @param text the words of it, empty if nothing was corrected
     */
    record Corrected(Tsquery query, Optional<String> text) {}
}
