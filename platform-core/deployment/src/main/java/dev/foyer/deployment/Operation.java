// SPDX-License-Identifier: Apache-2.0
package dev.foyer.deployment;

import java.util.Locale;

/** What can be done with a plugin. */
public enum Operation {
    /** Brings a plugin that is not there. */
    INSTALL,
    /** Puts another version in the place of the one that is there. */
    UPDATE,
    /** Puts the version before in the place of the one that is there. */
    ROLLBACK,
    /** Takes the plugin away; its data stays (spec P-5). */
    REMOVE,
    /** Deletes the data of a plugin that was removed (spec P-5). */
    PURGE;

    /** The name in addresses and texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
