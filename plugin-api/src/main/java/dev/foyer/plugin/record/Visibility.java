// SPDX-License-Identifier: Apache-2.0
package dev.foyer.plugin.record;

/**
 * Who may read a comment or a file (spec W-7).
 *
 * @since 1.0
 */
public enum Visibility {
    /** Everybody who may read the record. */
    PUBLIC,
    /** Employees only; it leaves no trace outside the company. */
    INTERNAL
}
