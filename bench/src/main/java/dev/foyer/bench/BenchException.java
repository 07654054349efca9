// SPDX-License-Identifier: Apache-2.0
package dev.foyer.bench;

/** Says why nothing can be measured. */
public final class BenchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BenchException(String message) {
        super(message);
    }

    public BenchException(String message, Throwable cause) {
        super(message, cause);
    }
}
