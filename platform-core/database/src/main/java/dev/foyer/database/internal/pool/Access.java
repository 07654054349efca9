// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.pool;

import java.util.function.Supplier;

/**
 * How a database is reached.
 *
 * @param url asked for each connection
 * @param database its name
 */
public record Access(Supplier<String> url, String database, Login owner) {
    /** New connections of the owner, outside any pool. */
    public Source source() {
        return new Source(url, owner);
    }

    /** New connections of another login that only reads, no longer than it may. */
    Source reader(Login login, Limits limits) {
        return new Source(url, login, limits.query());
    }

    /** New connections of another login. */
    public Source source(Login login) {
        return new Source(url, login);
    }
}
