// SPDX-License-Identifier: Apache-2.0
package dev.foyer.bench;

/** Says why nothing can be measured. */
final class BenchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BenchException(String message) {
        super(message);
    }

    BenchException(String message, Throwable cause) {
        super(message, cause);
    }
}
