// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.search;

import static java.util.stream.Collectors.joining;

import dev.foyer.records.internal.search.SearchWords.Word;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is searched for: the same in every language that the records have, any of which may match.
 *
 * @param configurations text search configurations, names from the database
 * @param weights of the columns that may be searched, such as {@code AB}; empty for all
 * @param any one of the words is enough
 * @param others further words that will do in the place of one
 * @param synonyms terms that will do in the place of one or several
 */
record TextQuery(
        SearchWords words,
        List<String> configurations,
        String weights,
        boolean any,
        Map<String, List<String>> others,
        Expansion synonyms) {

    /** Whether quotes, minus and <i>or</i> are left to PostgreSQL. */
    boolean web() {
        return words.operators() && weights.isEmpty() && !any && others.isEmpty();
    }

    TextQuery with(Map<String, List<String>> corrections, Expansion expansion) {
        return new TextQuery(words, configurations, weights, any, corrections, expansion);
    }

    /** Only what was typed itself. */
    TextQuery literally() {
        return new TextQuery(words, configurations, weights, any, others, Expansion.NONE);
    }

    /** The words as they are believed to be meant. */
    List<Word> meant() {
        return words.words().stream()
                .map(word -> others.getOrDefault(word.text(), List.of(word.text())))
                .map(best -> new Word(best.get(0)))
                .toList();
    }

    /** What will do for a word by itself, in the syntax of to_tsquery; all of it in quotes, so that none is syntax. */
    List<String> operands(Word word) {
        if (word.paired()) {
            return List.of(paired(word, true, weights));
        }
        List<String> operands = new ArrayList<>();
        operands.add(lexeme(word.text(), words.last(word) && word.text().length() > 1, weights));
        others.getOrDefault(word.text(), List.of()).forEach(other -> operands.add(lexeme(other, false, weights)));
        return operands;
    }

    /** A term of one or more words that follow each other. */
    String operand(List<Word> term) {
        return operand(term, weights);
    }

    /** Everything that has to be looked up. */
    Set<String> operands() {
        Set<String> all = new LinkedHashSet<>();
        words.words().forEach(word -> all.addAll(operands(word)));
        synonyms.terms().forEach(term -> all.add(operand(term)));
        return all;
    }

    /** A word by itself, whatever its weight. */
    static String plain(Word word) {
        return operand(List.of(word), "");
    }

    private static String operand(List<Word> term, String weights) {
        return term.stream()
                .map(word -> word.paired() ? paired(word, false, weights) : lexeme(word.text(), false, weights))
                .collect(joining(" <-> ", "(", ")"));
    }

    private static String paired(Word word, boolean prefix, String weights) {
        List<String> pairs = word.pairs();
        return pairs.isEmpty()
                ? lexeme(word.text(), prefix, weights)
                : pairs.stream().map(pair -> lexeme(pair, false, weights)).collect(joining(" <-> ", "(", ")"));
    }

    private static String lexeme(String text, boolean prefix, String weights) {
        String quoted = "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
        return prefix || !weights.isEmpty() ? quoted + ":" + (prefix ? "*" : "") + weights : quoted;
    }
}
