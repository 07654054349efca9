// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.search;

import static java.util.stream.Collectors.joining;

import dev.foyer.records.internal.access.Sql;
import dev.foyer.records.internal.search.SearchWords.Word;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * A tsquery for some words: the same in every language that the records have, any of which may match.
 *
 * @param configurations text search configurations, names from the database
 * @param weights of the columns that may be searched, such as {@code AB}; empty for all
 * @param any one of the words is enough
 * @param others further words that will do in the place of one
 */
record TextQuery(
        SearchWords words, List<String> configurations, String weights, boolean any, Map<String, List<String>> others) {

    /** The expression; its value may be the empty query, which finds nothing. */
    Sql sql() {
        boolean web = words.operators() && weights.isEmpty() && !any && others.isEmpty();
        String text = web ? words.text() : text();
        String function = web ? "websearch_to_tsquery" : "to_tsquery";
        String expression = configurations.stream()
                .map(configuration -> function + "('" + configuration + "', ?)")
                .collect(joining(" || ", "(", ")"));
        return new Sql(expression, new ArrayList<>(Collections.nCopies(configurations.size(), text)));
    }

    TextQuery with(Map<String, List<String>> corrections) {
        return new TextQuery(words, configurations, weights, any, corrections);
    }

    /** In the syntax of to_tsquery; every word in quotes, so that none of it is syntax. */
    private String text() {
        return words.words().stream().map(this::text).collect(joining(any ? " | " : " & "));
    }

    private String text(Word word) {
        if (word.paired()) {
            List<String> pairs = word.pairs();
            return pairs.isEmpty()
                    ? lexeme(word.text(), true)
                    : pairs.stream().map(pair -> lexeme(pair, false)).collect(joining(" <-> ", "(", ")"));
        }
        List<String> alternatives = new ArrayList<>();
        alternatives.add(lexeme(word.text(), false));
        if (words.last(word) && word.text().length() > 1) {
            alternatives.add(lexeme(word.text(), true));
        }
        others.getOrDefault(word.text(), List.of()).forEach(other -> alternatives.add(lexeme(other, false)));
        return alternatives.stream().collect(joining(" | ", "(", ")"));
    }

    private String lexeme(String text, boolean prefix) {
        String quoted = "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
        return prefix || !weights.isEmpty() ? quoted + ":" + (prefix ? "*" : "") + weights : quoted;
    }
}
