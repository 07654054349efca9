// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Where in its life a licence is, and when what follows (spec L-9).
 *
 * @param notBefore it begins
 * @param notAfter it expires, and grace begins
 * @param graceEnds external access becomes read-only
 * @param readingEnds external access is refused
 * @param warning days of the warning that administrators get now: 30, 7 or 1; 0 for none
 */
public record Life(
        Phase phase, Instant notBefore, Instant notAfter, Instant graceEnds, Instant readingEnds, int warning) {
    static final Duration GRACE = Duration.ofDays(14);
    static final Duration RUNNING_ON = GRACE.plusDays(30);
    private static final List<Integer> WARNINGS = List.of(1, 7, 30);

    /** The parts of a licence's life, in their order. */
    public enum Phase {
        /** It has not begun; nothing runs. */
        NOT_YET("not-yet"),
        /** Everything runs. */
        VALID("in-force"),
        /** Expired; everything runs, and every employee sees a notice. */
        GRACE("grace"),
        /** External users only read. */
        READ_ONLY("read-only"),
        /** External users are shut out; employees go on. */
        OVER("expired");

        private final String code;

        Phase(String code) {
            this.code = code;
        }

        /** Code in interfaces. */
        public String code() {
            return code;
        }
    }

    /** The life of a licence of this validity, looked at now. */
    static Life of(Instant notBefore, Instant notAfter, Instant now) {
        Instant graceEnds = notAfter.plus(GRACE);
        Instant readingEnds = notAfter.plus(RUNNING_ON);
        Phase phase = phase(now, List.of(notBefore, notAfter, graceEnds, readingEnds));
        return new Life(
                phase, notBefore, notAfter, graceEnds, readingEnds, phase == Phase.VALID ? warning(notAfter, now) : 0);
    }

    private static Phase phase(Instant now, List<Instant> turns) {
        int passed = (int) turns.stream().filter(turn -> !now.isBefore(turn)).count();
        return Phase.values()[passed];
    }

    private static int warning(Instant notAfter, Instant now) {
        return WARNINGS.stream()
                .filter(days -> !now.isBefore(notAfter.minus(Duration.ofDays(days))))
                .findFirst()
                .orElse(0);
    }
}
