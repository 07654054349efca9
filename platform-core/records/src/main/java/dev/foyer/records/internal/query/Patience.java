// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.query;

import dev.foyer.database.DatabaseException;
import dev.foyer.plugin.CommonProblem;
import java.util.function.Supplier;

/** What the database gave up because it took too long is told as such: only a narrower question helps. */
public final class Patience {
    private Patience() {}

    /**
     * Asks the database.
     *
     * @throws dev.foyer.plugin.ProblemException 400 if it was cancelled
     */
    public static <T> T bounded(Supplier<T> question) {
        try {
            return question.get();
        } catch (DatabaseException e) {
            if (e.state().equals(DatabaseException.CANCELLED)) {
                throw CommonProblem.BAD_REQUEST.because("records.problem.too-slow");
            }
            throw e;
        }
    }
}
