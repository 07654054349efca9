// SPDX-License-Identifier: Apache-2.0
package dev.foyer.directory.internal.session;

/** What can prove who somebody is. */
enum KeyKind {
    /** The cookie of a browser. */
    SESSION(""),
    /** The secret of a script. */
    ACCESS_TOKEN(Secret.ACCESS_TOKEN);

    private final String beginning;

    KeyKind(String beginning) {
        this.beginning = beginning;
    }

    boolean wellFormed(String secret) {
        return Secret.wellFormed(secret, beginning);
    }
}
