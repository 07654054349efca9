// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.problem;

import dev.foyer.plugin.CommonProblem;
import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Text;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;

/** Turns whatever went wrong into the one exception that becomes a problem document. */
public final class Faults {
    private Faults() {}

    /** The problem of a failure; faults of ours say nothing about themselves. */
    public static ProblemException problem(Throwable failure) {
        Throwable cause = failure;
        while (cause != null) {
            if (cause instanceof ProblemException problem) {
                return problem;
            }
            if (cause instanceof WebApplicationException refused) {
                return refused(refused);
            }
            cause = cause.getCause();
        }
        return CommonProblem.FAULT.because("rest.problem.fault");
    }

    private static ProblemException refused(WebApplicationException refused) {
        return switch (refused.getResponse().getStatus()) {
            case 400 -> CommonProblem.BAD_REQUEST.because("rest.problem.bad-request");
            case 404 -> CommonProblem.NOT_FOUND.because("rest.problem.not-found");
            case 405 -> notAllowed(refused);
            case 406 -> RestProblem.NOT_ACCEPTABLE.because("rest.problem.not-acceptable");
            case 415 -> CommonProblem.UNSUPPORTED_TYPE.because("rest.problem.unsupported-type");
            default -> CommonProblem.FAULT.because("rest.problem.fault");
        };
    }

    private static ProblemException notAllowed(WebApplicationException refused) {
        List<String> allowed = refused instanceof NotAllowedException
                        && refused.getResponse().getHeaders() != null
                ? refused.getResponse().getAllowedMethods().stream().sorted().toList()
                : List.of();
        return new ProblemException(
                        RestProblem.METHOD_NOT_ALLOWED,
                        Text.of("rest.problem.method-not-allowed", String.join(", ", allowed)))
                .with("allowed", allowed);
    }
}
