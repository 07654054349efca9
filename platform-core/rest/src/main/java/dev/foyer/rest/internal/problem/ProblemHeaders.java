// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.problem;

import dev.foyer.plugin.ProblemException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Headers that belong to a problem besides its document. */
final class ProblemHeaders {
    private static final int RETRY_SECONDS = 5;

    private ProblemHeaders() {}

    static Map<String, String> of(ProblemException problem) {
        Map<String, String> headers = new LinkedHashMap<>();
        switch (problem.type().status()) {
            case 401 -> headers.put("WWW-Authenticate", "Bearer realm=\"foyer\"");
            case 405 -> headers.put("Allow", allowed(problem));
            case 429 -> {
                headers.put("Retry-After", retryAfter(problem));
                headers.put("RateLimit", "\"" + policy(problem) + "\";r=0;t=" + retryAfter(problem));
            }
            case 503 -> headers.put("Retry-After", retryAfter(problem));
            default -> {}
        }
        return headers;
    }

    private static String allowed(ProblemException problem) {
        return problem.extensions().get("allowed") instanceof Collection<?> methods
                ? methods.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : "";
    }

    private static Object policy(ProblemException problem) {
        return problem.extensions().getOrDefault("policy", "default");
    }

    private static String retryAfter(ProblemException problem) {
        return problem.extensions().get("retryAfter") instanceof Number seconds
                ? Long.toString(Math.max(1, seconds.longValue()))
                : Integer.toString(RETRY_SECONDS);
    }
}
