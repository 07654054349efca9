// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.section;

import dev.foyer.plugin.CommonProblem;
import dev.foyer.plugin.ProblemException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Tells whether something failed only because the database was away. */
final class Outage {
    /** The step of a plugin that waits for the database. */
    static final String STEP = "database";

    private Outage() {}

    static boolean is(Throwable fault) {
        @Nullable Throwable cause = fault;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (cause instanceof ProblemException problem && problem.type() == CommonProblem.UNAVAILABLE) {
                return true;
            }
            if (cause instanceof SQLException failure && lost(failure)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /** Connection failures (08), a server that shuts down or starts (57P), a deadlock with somebody else (40P01). */
    private static boolean lost(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && (state.startsWith("08") || state.startsWith("57P") || state.equals("40P01"));
    }
}
