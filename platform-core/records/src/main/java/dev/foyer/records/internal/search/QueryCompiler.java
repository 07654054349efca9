// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.search;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import dev.foyer.records.internal.search.Expansion.Span;
import dev.foyer.records.internal.search.SearchWords.Word;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.IntStream;

/** Brings words into the syntax of a tsquery: what languages have in common only once. */
final class QueryCompiler {
    private final Connection connection;
    private final Lexemes lexemes;

    QueryCompiler(Connection connection, Lexemes lexemes) {
        this.connection = connection;
        this.lexemes = lexemes;
    }

    Tsquery compile(TextQuery query) throws SQLException {
        if (query.web()) {
            String text = web(query);
            return new Tsquery(query, text, text);
        }
        Map<String, Map<String, String>> pieces = lexemes.of(connection, query.operands(), query.configurations());
        String literal = text(query.literally(), pieces);
        return new Tsquery(query, query.synonyms().isEmpty() ? literal : text(query, pieces), literal);
    }

    private String web(TextQuery query) throws SQLException {
        String sql = "select distinct websearch_to_tsquery(c::regconfig, ?)::text from unnest(?) c";
        Set<String> texts = new LinkedHashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, query.words().text());
            statement.setArray(2, Dictionary.texts(connection, query.configurations()));
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return either(texts);
    }

    private static String text(TextQuery query, Map<String, Map<String, String>> pieces) {
        Map<List<Place>, Map<Place, Set<String>>> conjunctions = new LinkedHashMap<>();
        for (String configuration : query.configurations()) {
            Map<Place, Set<String>> factors = new Factors(query, configuration, pieces).all();
            Map<Place, Set<String>> same =
                    conjunctions.computeIfAbsent(List.copyOf(factors.keySet()), any -> new LinkedHashMap<>());
            factors.forEach((place, texts) ->
                    same.computeIfAbsent(place, any -> new LinkedHashSet<>()).addAll(texts));
        }
        Set<String> alternatives = new LinkedHashSet<>();
        conjunctions.values().forEach(factors -> {
            if (query.any()) {
                factors.values().forEach(alternatives::addAll);
            } else {
                alternatives.add(
                        factors.values().stream().map(QueryCompiler::either).collect(joining(" & ")));
            }
        });
        return either(alternatives);
    }

    private static String either(Set<String> texts) {
        List<String> some = Coverage.of(texts);
        return some.size() == 1
                ? some.get(0)
                : some.stream()
                        .map(QueryCompiler::closed)
                        .collect(joining(" | ", some.isEmpty() ? "" : "(", some.isEmpty() ? "" : ")"));
    }

    private static String closed(String text) {
        return text.contains(" ") ? "(" + text + ")" : text;
    }

    /** Where in the query something stands: from one word up to another. */
    private record Place(int from, int end) {}

    /** What one configuration asks for at each place. Words that it leaves out have none. */
    private record Factors(TextQuery query, String configuration, Map<String, Map<String, String>> pieces) {
        Map<Place, Set<String>> all() {
            return query.any() ? each() : runs();
        }

        /** The words, and whatever means the same as one or some of them. */
        private Map<Place, Set<String>> each() {
            Set<String> texts = new LinkedHashSet<>();
            query.words().words().forEach(word -> texts.addAll(literally(word)));
            query.synonyms().of(configuration).forEach(span -> texts.addAll(terms(span.others())));
            return Map.of(new Place(0, 0), texts);
        }

        private Map<Place, Set<String>> runs() {
            Map<Place, Set<String>> factors = new LinkedHashMap<>();
            int from = 0;
            while (from < query.words().words().size()) {
                Optional<Span> span = query.synonyms()
                        .longest(configuration, from)
                        .filter(run -> run.words().size() > 1);
                int end = span.map(Span::end).orElse(from + 1);
                Set<String> texts = span.isPresent() ? run(span.get()) : single(from);
                if (!texts.isEmpty()) {
                    factors.put(new Place(from, end), texts);
                }
                from = end;
            }
            return factors;
        }

        /** The words themselves, or what means the same. */
        private Set<String> run(Span span) {
            String each = IntStream.range(span.from(), span.end())
                    .mapToObj(place -> either(single(place)))
                    .filter(text -> !text.isEmpty())
                    .map(QueryCompiler::closed)
                    .collect(joining(" & "));
            return each.isEmpty() ? Set.of() : with(each, span.others());
        }

        private Set<String> single(int place) {
            Set<String> texts = literally(query.words().words().get(place));
            return texts.isEmpty()
                    ? texts
                    : with(either(texts), query.synonyms().others(configuration, place));
        }

        private Set<String> with(String text, List<List<Word>> others) {
            Set<String> texts = new LinkedHashSet<>(Set.of(text));
            texts.addAll(terms(others));
            return texts;
        }

        private Set<String> literally(Word word) {
            return query.operands(word).stream()
                    .map(this::piece)
                    .filter(text -> !text.isEmpty())
                    .collect(ordered());
        }

        private Set<String> terms(List<List<Word>> terms) {
            return terms.stream()
                    .map(query::operand)
                    .map(this::piece)
                    .filter(text -> !text.isEmpty())
                    .collect(ordered());
        }

        private String piece(String operand) {
            return pieces.getOrDefault(operand, Map.of()).getOrDefault(configuration, "");
        }

        private static Collector<String, ?, Set<String>> ordered() {
            return toCollection(LinkedHashSet::new);
        }
    }
}
