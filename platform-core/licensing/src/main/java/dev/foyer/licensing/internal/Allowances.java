// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal;

import dev.foyer.licensing.Operation;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a licence in force allows, remembered as long as the terms are the same: requests ask often. */
final class Allowances {
    private static final int MOST = 1_000;

    private volatile @Nullable Known known;

    /**
     * Who asks for what.
     *
     * @param editions seats of an external user
     */
    record Question(String section, boolean external, Set<String> editions) {
        // Written out, because those of records cost as much as all the rest of an answer.
        @Override
        public boolean equals(Object other) {
            return other instanceof Question question
                    && section.equals(question.section)
                    && external == question.external
                    && editions.equals(question.editions);
        }

        @Override
        public int hashCode() {
            return section.hashCode() + editions.hashCode();
        }
    }

    @SuppressWarnings("ReferenceEquality") // equal terms are the same
    Set<Operation> find(Terms terms, Question question, Function<Question, Set<Operation>> decision) {
        Known now = known;
        if (now == null || now.terms != terms || now.answers.size() > MOST) {
            now = new Known(terms, new ConcurrentHashMap<>());
            known = now;
        }
        Set<Operation> answer = now.answers.get(question);
        if (answer == null) {
            answer = Set.copyOf(decision.apply(question));
            now.answers.put(question, answer);
        }
        return answer;
    }

    private record Known(Terms terms, Map<Question, Set<Operation>> answers) {}
}
