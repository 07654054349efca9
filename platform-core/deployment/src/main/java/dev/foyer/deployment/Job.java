// SPDX-License-Identifier: Apache-2.0
package dev.foyer.deployment;

import dev.foyer.plugin.Text;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An operation on a plugin.
 *
 * @param version that it brings; empty where it brings none
 * @param percent how far it is, 0 to 100
 * @param ended empty while it waits or runs
 */
public record Job(
        UUID id,
        String code,
        Operation operation,
        String version,
        State state,
        int percent,
        Instant created,
        Optional<UUID> by,
        Optional<Instant> ended,
        List<Line> log) {

    /** Whether it is still to come to an end. */
    public boolean open() {
        return state == State.WAITING || state == State.RUNNING;
    }

    /** Where an operation stands. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        /** Nothing of it is left: what was there before is there again. */
        FAILED
    }

    /** A line of its log. */
    public record Line(Instant at, boolean error, Text text) {}
}
