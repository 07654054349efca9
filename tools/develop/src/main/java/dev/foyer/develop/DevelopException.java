// SPDX-License-Identifier: Apache-2.0
package dev.foyer.develop;

/** Says in a sentence what is wrong: with the project, which its next save may mend, or with the command. */
final class DevelopException extends RuntimeException {
    DevelopException(String message) {
        super(message);
    }
}
