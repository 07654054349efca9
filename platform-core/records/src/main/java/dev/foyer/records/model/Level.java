// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.model;

/** What is granted on a column, least first (spec A-9). */
public enum Level {
    NONE,
    READ,
    EDIT
}
