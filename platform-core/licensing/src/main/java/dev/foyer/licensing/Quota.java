// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/**
 * How many API calls external users may make a day (spec L-8), a day of UTC. The count is exact over all nodes and
 * restarts; most calls are answered from memory.
 */
@ProviderType
public interface Quota {
    /**
     * Counts a call of a user, if one is left.
     *
     * @throws dev.foyer.plugin.ProblemException 503 while the database is away and memory does not suffice
     */
    Call count(UUID user);

    /** What a user has made of the day, calls on other nodes included within about a second. */
    Use use(UUID user);

    /** Who made the most calls today, the most first. */
    List<Heavy> heaviest(int most);

    /**
     * A call.
     *
     * @param granted whether it may go on
     * @param remaining calls left after it, to within what other nodes have put by
     * @param resets when the next day begins
     */
    record Call(boolean granted, long limit, long remaining, Instant resets) {}

    /** What was made of a day. */
    record Use(long used, long limit, Instant resets) {}

    /** A user with the calls made today. */
    record Heavy(UUID user, long used) {}
}
