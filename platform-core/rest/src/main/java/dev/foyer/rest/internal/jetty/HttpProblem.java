// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.jetty;

import dev.foyer.plugin.CommonProblem;
import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.ProblemType;
import dev.foyer.rest.internal.problem.RestProblem;
import org.eclipse.jetty.http.HttpStatus;

/** A failure of which only the HTTP status is known. */
record HttpProblem(int status) implements ProblemType {
    static ProblemException of(int status) {
        return switch (status) {
            case 400 -> RestProblem.MALFORMED_REQUEST.because("rest.problem.malformed-request");
            case 413 -> CommonProblem.TOO_LARGE.because("rest.problem.too-large");
            case 414 -> RestProblem.URI_TOO_LONG.because("rest.problem.uri-too-long");
            case 431 -> RestProblem.HEADERS_TOO_LARGE.because("rest.problem.headers-too-large");
            case 500 -> CommonProblem.FAULT.because("rest.problem.fault");
            case 503 -> CommonProblem.UNAVAILABLE.because("rest.problem.away");
            default -> new HttpProblem(status).because("rest.problem.http", status);
        };
    }

    @Override
    public String slug() {
        return "rest/http-" + status;
    }

    @Override
    public String title() {
        return HttpStatus.getMessage(status);
    }
}
