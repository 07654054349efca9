// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.problem;

import dev.foyer.plugin.CommonProblem;
import dev.foyer.plugin.ProblemException;
import dev.foyer.records.Sections.Visit;
import org.jspecify.annotations.Nullable;

/** What fails because a section went in the middle of a request is no fault: the same request may do in a moment. */
public final class Overtaken {
    /** The attribute of a request that holds its {@link Visit}. */
    public static final String VISIT = "dev.foyer.visit";

    private static final int SECONDS = 1;

    private Overtaken() {}

    /** A section is being exchanged. */
    public static ProblemException problem() {
        return CommonProblem.UNAVAILABLE.because("rest.problem.exchanging").with("retryAfter", SECONDS);
    }

    /** The failure, or what to say in its place. */
    static Throwable instead(Throwable failure, @Nullable Object visit) {
        boolean overtaken = visit instanceof Visit request && request.overtaken();
        return overtaken && Faults.problem(failure).type().status() == 500 ? problem() : failure;
    }
}
