// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.keyset;

import dev.foyer.plugin.CommonProblem;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;

/** A place in a table that is ordered by time and id, as an opaque cursor. */
public record Position(Instant at, UUID id) {
    private static final long MICROS = 1_000_000;

    /** After everything. */
    public static final Position END = new Position(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    /** The place that a cursor names; 400 for anything else. */
    public static Position parse(String cursor) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            long micros = bytes.getLong();
            Instant at = Instant.ofEpochSecond(Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1_000L);
            Position position = new Position(at, new UUID(bytes.getLong(), bytes.getLong()));
            if (!bytes.hasRemaining() && !at.isBefore(Instant.EPOCH) && at.isBefore(END.at)) {
                return position;
            }
        } catch (IllegalArgumentException | BufferUnderflowException e) {
            throw CommonProblem.BAD_REQUEST.because("records.problem.cursor");
        }
        throw CommonProblem.BAD_REQUEST.because("records.problem.cursor");
    }

    /** The cursor of this place. */
    public String cursor() {
        ByteBuffer bytes = ByteBuffer.allocate(24)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, at))
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }
}
