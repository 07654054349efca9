// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.descriptor;

import dev.foyer.records.model.FieldType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.function.Function;

/** How values of the field types are written. */
final class Values {
    private Values() {}

    /** Whether a text can be a value of a type. */
    static boolean fits(String text, FieldType type) {
        return switch (type) {
            case BOOLEAN -> text.equals("true") || text.equals("false");
            case INTEGER -> parses(text, Long::valueOf);
            case DECIMAL, MONEY -> parses(text, BigDecimal::new);
            case DATE -> parses(text, LocalDate::parse);
            case DATE_TIME ->
                parses(text, Instant::parse) || parses(text, OffsetDateTime::parse) || parses(text, LocalDate::parse);
            case DURATION -> parses(text, Duration::parse);
            default -> true;
        };
    }

    static String example(FieldType type) {
        return switch (type) {
            case BOOLEAN -> "truth value; allowed: true, false";
            case INTEGER -> "whole number";
            case DECIMAL, MONEY -> "number; allowed: such as 12.50";
            case DATE -> "date; allowed: such as 2026-01-31, $today";
            case DATE_TIME -> "time; allowed: such as 2026-01-31T08:00:00Z, $now";
            case DURATION -> "duration; allowed: such as PT4H, P2D";
            default -> type.code();
        };
    }

    private static boolean parses(String text, Function<String, ?> parser) {
        try {
            return parser.apply(text) != null;
        } catch (NumberFormatException | DateTimeParseException malformed) {
            return false;
        }
    }
}
