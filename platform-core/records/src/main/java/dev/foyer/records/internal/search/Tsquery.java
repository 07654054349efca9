// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.search;

import dev.foyer.records.internal.access.Sql;
import dev.foyer.records.internal.search.SearchWords.Word;
import java.util.List;
import java.util.stream.Stream;

/**
 * A query as PostgreSQL reads it. Every lexeme stands in it once: it would be looked up in the index, and counted in the rank,
 * as often as it stands there.
 *
 * @param asked what it was made of
 * @param text in the syntax of a tsquery; empty for one that finds nothing
 * @param literal the same without synonyms
 */
record Tsquery(TextQuery asked, String text, String literal) {
    private static final int BEGINNINGS = 12;
    private static final int SHORT = 4;

    Sql sql() {
        return Sql.of("?::tsquery", text);
    }

    /** The words that were searched for, in whose place or not. */
    List<Word> marked() {
        return Stream.concat(
                        asked.words().words().stream(),
                        asked.synonyms().terms().stream().flatMap(List::stream))
                .toList();
    }

    /** How the words begin in whatever form, as far as that can be told without their language; a few of them. */
    List<String> beginnings() {
        return Stream.concat(asked.meant().stream(), marked().stream())
                .map(Word::text)
                .map(text -> text.substring(0, text.offsetByCodePoints(0, length(text))))
                .distinct()
                .limit(BEGINNINGS)
                .toList();
    }

    private static int length(String text) {
        int characters = text.codePointCount(0, text.length());
        return characters <= SHORT ? characters : Math.max(SHORT, characters * 2 / 3);
    }

    /** Whether there are synonyms in it. */
    boolean expanded() {
        return !text.equals(literal);
    }

    Sql literally() {
        return Sql.of("?::tsquery", literal);
    }
}
