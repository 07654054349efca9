// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal;

import dev.foyer.licensing.Licence;
import dev.foyer.licensing.Operation;
import dev.foyer.licensing.internal.LicenceBook.Page;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a licence in force allows, remembered as long as the book shows the same page: every request asks many times. */
final class Allowances {
    private static final int MOST = 1_000;

    private volatile @Nullable Known known;

    /**
     * Who asks for what.
     *
     * @param editions seats of an external user
     */
    record Question(String section, boolean external, Set<String> editions) {}

    Set<Operation> find(Page page, Licence inForce, Question question, Supplier<Set<Operation>> decision) {
        Known now = known;
        if (now == null || now.page != page || now.licence != inForce || now.answers.size() > MOST) {
            now = new Known(page, inForce, new ConcurrentHashMap<>());
            known = now;
        }
        Set<Operation> answer = now.answers.get(question);
        if (answer == null) {
            answer = Set.copyOf(decision.get());
            now.answers.put(question, answer);
        }
        return answer;
    }

    private record Known(Page page, Licence licence, Map<Question, Set<Operation>> answers) {}
}
