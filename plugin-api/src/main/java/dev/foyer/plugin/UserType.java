// SPDX-License-Identifier: Apache-2.0
package dev.foyer.plugin;

/**
 * The two kinds of users (spec A-1).
 *
 * @since 1.0
 */
public enum UserType {
    /** Works for the company that runs the portal. */
    EMPLOYEE,
    /** A customer or partner; may do nothing that is not granted (spec A-7). */
    EXTERNAL
}
