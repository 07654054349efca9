// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.search;

import static java.util.stream.Collectors.joining;

import dev.foyer.records.internal.search.SearchWords.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What will do in the place of words that were typed, because it means the same.
 *
 * @param spans by text search configuration, in order
 */
record Expansion(Map<String, List<Span>> spans) {
    static final Expansion NONE = new Expansion(Map.of());

    /**
     * Words that follow each other, and what means the same.
     *
     * @param from place of the first
     * @param others terms of one or more words
     */
    record Span(int from, List<Word> words, List<List<Word>> others) {
        int end() {
            return from + words.size();
        }
    }

    Expansion {
        spans = Map.copyOf(spans);
    }

    boolean isEmpty() {
        return spans.isEmpty();
    }

    List<Span> of(String configuration) {
        return spans.getOrDefault(configuration, List.of());
    }

    /** The longest run of words from a place for which there are others. */
    Optional<Span> longest(String configuration, int from) {
        return of(configuration).stream()
                .filter(span -> span.from() == from)
                .reduce((one, other) -> other.words().size() > one.words().size() ? other : one);
    }

    /** What means the same as the word at a place alone. */
    List<List<Word>> others(String configuration, int place) {
        return of(configuration).stream()
                .filter(span -> span.from() == place && span.words().size() == 1)
                .findFirst()
                .map(Span::others)
                .orElse(List.of());
    }

    /** Words that are known well enough to have others of the same meaning. */
    Set<Word> known() {
        Set<Word> known = new HashSet<>();
        spans.values().forEach(list -> list.forEach(span -> known.addAll(span.words())));
        return known;
    }

    /** All the terms, of any language. */
    List<List<Word>> terms() {
        return spans.values().stream()
                .flatMap(List::stream)
                .flatMap(span -> span.others().stream())
                .distinct()
                .toList();
    }

    /** Some of them as they are written. */
    List<String> texts(int most) {
        return terms().stream()
                .limit(most)
                .map(term -> term.stream().map(Word::text).collect(joining(" ")))
                .toList();
    }
}
