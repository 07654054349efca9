// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing;

/** What can be done with records (spec A-7). */
public enum Operation {
    READ,
    CREATE,
    EDIT,
    DELETE
}
