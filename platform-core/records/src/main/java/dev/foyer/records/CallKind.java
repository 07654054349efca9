// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records;

/** What code of a plugin is called for; each kind has a longest time of its own. */
public enum CallKind {
    /** A rule, within the transaction of a change. */
    RULE,
    /** An action, or the question whether it is offered. */
    ACTION,
    /** A resource of its own. */
    RESOURCE,
    /** A listener, after commit. */
    LISTENER,
    /** Work that is due at times. */
    TASK
}
