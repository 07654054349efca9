// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.pool;

import java.time.Duration;

/**
 * What requests may take of the server.
 *
 * @param connections of each pool at most
 * @param query how long one statement of a reading transaction may run; zero for as long as it takes
 */
public record Limits(int connections, Duration query) {
    /** As long as somebody waits who looks at a page. */
    public static final Duration USUAL_QUERY = Duration.ofSeconds(15);
}
