// SPDX-License-Identifier: Apache-2.0
package dev.foyer.bench.churn;

import dev.foyer.bench.Answer;
import dev.foyer.bench.Request;

/** How a request ended. */
enum Outcome {
    /** As the one who sent it expected. */
    ANSWERED,
    /** {@code 503} that says when to come again. */
    BUSY,
    /** {@code 404}: there is no such section. */
    GONE,
    /** Any other answer. */
    WRONG,
    /** None, or half of one. */
    BROKEN;

    static Outcome of(Request request, Answer answer) {
        if (answer.status() == request.status()) {
            return ANSWERED;
        }
        if (answer.status() == 503 && !answer.header("Retry-After").isEmpty()) {
            return BUSY;
        }
        return answer.status() == 404 ? GONE : WRONG;
    }

    /** Whether a request may end like this while its section goes through something. */
    boolean proper(Exchanges.Kind kind) {
        return this == ANSWERED
                || this == BUSY && kind != Exchanges.Kind.NONE
                || this == GONE && kind == Exchanges.Kind.ABSENCE;
    }
}
