// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.json;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Writes times. */
final class Times {
    private static final int TO_THE_MINUTE = "2026-01-01T00:00".length();

    private Times() {}

    /**
     * The same as {@link Instant#toString} gives for years of four digits, without the formatter that it goes through: a
     * list has two times in each row.
     */
    static String text(Instant time) {
        String text = LocalDateTime.ofEpochSecond(time.getEpochSecond(), time.getNano(), ZoneOffset.UTC)
                .toString();
        return text.concat(text.length() == TO_THE_MINUTE ? ":00Z" : "Z");
    }
}
