// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.imports;

import dev.foyer.database.DatabaseException;
import dev.foyer.plugin.CommonProblem;
import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Text;
import dev.foyer.plugin.Violation;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;

/** Rows of a batch, each from a savepoint of its own, so that a faulty one leaves the others alone. */
public final class Attempts {
    private Attempts() {}

    /** Runs the work of one row; why it was refused and undone, nothing if it was not. */
    public static List<Violation> attempt(Connection connection, Runnable row) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            row.run();
            connection.releaseSavepoint(before);
            return List.of();
        } catch (ProblemException e) {
            connection.rollback(before);
            return reasons(e);
        } catch (DatabaseException e) {
            connection.rollback(before);
            return List.of(new Violation("", "refused", Text.of("records.invalid.import-refused")));
        }
    }

    private static List<Violation> reasons(ProblemException problem) {
        if (problem.type() == CommonProblem.UNAVAILABLE) {
            throw problem;
        }
        return problem.violations().isEmpty()
                ? List.of(new Violation("", problem.type().slug(), problem.detail()))
                : problem.violations();
    }
}
