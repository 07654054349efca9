// SPDX-License-Identifier: Apache-2.0
package dev.foyer.imports;

/** Ends the import with a sentence for the person who started it. */
final class ImportException extends RuntimeException {
    ImportException(String message) {
        super(message);
    }
}
