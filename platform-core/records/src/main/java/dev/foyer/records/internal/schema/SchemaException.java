// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.schema;

/** A descriptor asks for a change of the database that would lose data. */
public final class SchemaException extends RuntimeException {
    SchemaException(String message) {
        super(message);
    }
}
