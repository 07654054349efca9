// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal.tool;

/** The command line is not understood. */
final class UsageException extends RuntimeException {
    UsageException(String message) {
        super(message);
    }
}
