// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Writes times as {@link Instant#toString} does, without the formatter that it goes through: a list has two times in each
 * row, and they took a tenth of it.
 */
final class Times {
    private static final int DAY = 86_400;
    private static final int LONGEST = "2026-01-01T00:00:00.123456789Z".length();

    private final byte[] text = new byte[LONGEST];
    private int length;

    private Times() {}

    static String text(Instant time) {
        LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(time.getEpochSecond(), DAY));
        if (day.getYear() < 0 || day.getYear() > 9999) {
            return time.toString();
        }
        Times writer = new Times();
        writer.day(day);
        writer.second(Math.floorMod(time.getEpochSecond(), DAY));
        writer.fraction(time.getNano());
        return new String(writer.text, 0, writer.length, ISO_8859_1);
    }

    private void day(LocalDate day) {
        number(day.getYear(), 4);
        sign('-');
        number(day.getMonthValue(), 2);
        sign('-');
        number(day.getDayOfMonth(), 2);
        sign('T');
    }

    private void second(int second) {
        number(second / 3600, 2);
        sign(':');
        number(second / 60 % 60, 2);
        sign(':');
        number(second % 60, 2);
    }

    /** In groups of three digits. */
    private void fraction(int nanos) {
        if (nanos != 0) {
            sign('.');
            if (nanos % 1_000_000 == 0) {
                number(nanos / 1_000_000, 3);
            } else if (nanos % 1_000 == 0) {
                number(nanos / 1_000, 6);
            } else {
                number(nanos, 9);
            }
        }
        sign('Z');
    }

    private void sign(char sign) {
        text[length++] = (byte) sign;
    }

    private void number(int number, int digits) {
        int rest = number;
        for (int place = length + digits - 1; place >= length; place--) {
            text[place] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
    }
}
