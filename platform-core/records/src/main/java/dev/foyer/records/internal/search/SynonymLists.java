// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.search;

import static java.util.stream.Collectors.toSet;

import dev.foyer.records.internal.search.Expansion.Span;
import dev.foyer.records.internal.search.SearchWords.Word;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists of terms that mean the same, and where words that were typed are among them. */
final class SynonymLists {
    /** A query that asks for more becomes slow. */
    private static final int MOST_OTHERS = 12;

    private static final int MOST_SPANS = 12;

    private final List<SynonymList> lists;
    private final Lexemes lexemes;
    private final Map<String, Map<String, List<Entry>>> indexes = new ConcurrentHashMap<>();

    SynonymLists(List<SynonymList> lists, Lexemes lexemes) {
        this.lists = List.copyOf(lists);
        this.lexemes = lexemes;
    }

    /**
     * Terms that mean the same.
     *
     * @param configuration whose forms of the words count; null for any
     */
    record SynonymList(@Nullable String configuration, List<List<Word>> terms) {
        SynonymList {
            terms = List.copyOf(terms);
        }
    }

    /** A term of a list, found by the stem of its first word. */
    private record Entry(List<String> stems, SynonymList list) {}

    Lexemes lexemes() {
        return lexemes;
    }

    /** What means the same as the words or some of them, in texts of each configuration. */
    Expansion expand(Connection connection, List<Word> words, List<String> configurations) throws SQLException {
        if (lists.isEmpty() || words.isEmpty()) {
            return Expansion.NONE;
        }
        Map<String, Map<String, String>> pieces = lexemes.of(connection, operands(words.stream()), configurations);
        Map<String, List<Span>> spans = new HashMap<>();
        for (String configuration : configurations) {
            Map<String, List<Entry>> index = index(connection, configuration);
            List<Span> found = spans(index, words, stems(words, configuration, pieces));
            if (!found.isEmpty()) {
                spans.put(configuration, found);
            }
        }
        return spans.isEmpty() ? Expansion.NONE : new Expansion(spans);
    }

    private static List<Span> spans(Map<String, List<Entry>> index, List<Word> words, List<String> typed) {
        List<Span> spans = new ArrayList<>();
        for (int from = 0; from < words.size(); from++) {
            Map<Integer, Set<List<Word>>> byEnd = new HashMap<>();
            for (Entry entry : index.getOrDefault(typed.get(from), List.of())) {
                int end = from + entry.stems().size();
                if (end <= words.size() && typed.subList(from, end).equals(entry.stems())) {
                    byEnd.computeIfAbsent(end, any -> new LinkedHashSet<>())
                            .addAll(entry.list().terms());
                }
            }
            int start = from;
            byEnd.forEach((end, others) -> spans.add(span(start, words.subList(start, end), others)));
        }
        return spans.size() <= MOST_SPANS ? spans : spans.subList(0, MOST_SPANS);
    }

    private static Span span(int from, List<Word> words, Set<List<Word>> terms) {
        return new Span(
                from,
                List.copyOf(words),
                terms.stream()
                        .filter(term -> !term.equals(words))
                        .limit(MOST_OTHERS)
                        .toList());
    }

    private Map<String, List<Entry>> index(Connection connection, String configuration) throws SQLException {
        Map<String, List<Entry>> known = indexes.get(configuration);
        if (known == null) {
            known = build(connection, configuration);
            indexes.put(configuration, known);
        }
        return known;
    }

    private Map<String, List<Entry>> build(Connection connection, String configuration) throws SQLException {
        List<SynonymList> own = lists.stream()
                .filter(list ->
                        list.configuration() == null || list.configuration().equals(configuration))
                .toList();
        Stream<Word> words = own.stream().flatMap(list -> list.terms().stream()).flatMap(List::stream);
        Map<String, Map<String, String>> pieces = Lexemes.ask(connection, operands(words), List.of(configuration));
        Map<String, List<Entry>> index = new HashMap<>();
        for (SynonymList list : own) {
            for (List<Word> term : list.terms()) {
                List<String> stems = stems(term, configuration, pieces);
                index.computeIfAbsent(stems.get(0), any -> new ArrayList<>()).add(new Entry(stems, list));
            }
        }
        return index;
    }

    private static Set<String> operands(Stream<Word> words) {
        return words.map(TextQuery::plain).collect(toSet());
    }

    /** How the index has the words; one that it leaves out stands for itself. */
    private static List<String> stems(List<Word> words, String configuration, Map<String, Map<String, String>> pieces) {
        return words.stream()
                .map(word -> Optional.of(pieces.getOrDefault(TextQuery.plain(word), Map.of())
                                .getOrDefault(configuration, ""))
                        .filter(stem -> !stem.isEmpty())
                        .orElse(word.text()))
                .toList();
    }
}
