// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.server;

/** Why there is no database yet: one sentence for the operator, who can do something about it. */
public final class NotReadyException extends RuntimeException {
    public NotReadyException(String sentence) {
        super(sentence);
    }

    public NotReadyException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
