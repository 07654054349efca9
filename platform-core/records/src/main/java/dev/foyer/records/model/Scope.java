// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.model;

/** Which records an operation is granted on, narrowest first (spec A-8). */
public enum Scope {
    NONE,
    OWN,
    ORGANIZATION,
    ALL
}
