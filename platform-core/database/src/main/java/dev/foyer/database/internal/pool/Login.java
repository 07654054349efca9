// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.pool;

/** Who signs in at the server. */
public record Login(String user, String password) {
    @Override
    public String toString() {
        return user;
    }
}
