// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.query;

import dev.foyer.records.internal.query.Filter.Comparison;
import dev.foyer.records.internal.value.Uuids;
import dev.foyer.records.model.Field;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Reads the values of a comparison as its field asks. */
final class Arguments {
    private static final BigDecimal CENTS = BigDecimal.valueOf(100);

    private final Comparison comparison;
    private final Field field;
    private final Variables variables;

    Arguments(Comparison comparison, Field field, Variables variables) {
        this.comparison = comparison;
        this.field = field;
        this.variables = variables;
    }

    /** A value, ready to be bound. */
    Object typed(String value) {
        try {
            return switch (field.type()) {
                case INTEGER -> Long.parseLong(value);
                case DECIMAL -> decimal(value);
                case MONEY -> decimal(value).multiply(CENTS).longValueExact();
                case BOOLEAN -> bool(value);
                case DATE -> day(value).orElseGet(() -> checked(LocalDate.parse(value)));
                case DATE_TIME -> value.equals("$now") ? variables.now() : instant(value);
                case DURATION -> Duration.parse(value).toSeconds();
                case CHOICE -> option(value);
                case EMAIL -> value.toLowerCase(Locale.ROOT);
                case TEXT, LONG_TEXT, RICH_TEXT, PHONE, URL, NUMBER -> plain(value);
                case LOOKUP, MULTI_LOOKUP, FILE -> id(value);
            };
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            throw wrong(value);
        }
    }

    /** The whole day that a value means, if it is a day and the field a time. */
    Optional<LocalDate> day(String value) {
        if (value.equals("$today")) {
            return Optional.of(variables.today());
        }
        if (value.length() != 10) {
            return Optional.empty();
        }
        try {
            return Optional.of(checked(LocalDate.parse(value)));
        } catch (DateTimeException e) {
            throw wrong(value);
        }
    }

    /** Whether a field shall be empty. */
    boolean empty() {
        return bool(comparison.value());
    }

    /** An identity. */
    UUID id(String value) {
        return Uuids.parse(value).orElseThrow(() -> wrong(value));
    }

    private boolean bool(String value) {
        if (!value.equals("true") && !value.equals("false")) {
            throw wrong(value);
        }
        return value.equals("true");
    }

    private String option(String value) {
        if (!field.options().contains(value)) {
            throw wrong(value);
        }
        return value;
    }

    private String plain(String value) {
        if (value.indexOf('\0') >= 0) {
            throw wrong(value);
        }
        return value;
    }

    private BigDecimal decimal(String value) {
        BigDecimal number = value.length() > 40 ? BigDecimal.TEN.pow(40) : new BigDecimal(value);
        if (number.precision() - number.scale() > 30 || number.scale() > 30) {
            throw wrong(value);
        }
        return number;
    }

    private static Instant instant(String value) {
        OffsetDateTime time = OffsetDateTime.parse(value);
        checked(time.toLocalDate());
        return time.toInstant();
    }

    private static LocalDate checked(LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > 9999) {
            throw new DateTimeException("year");
        }
        return day;
    }

    private RuntimeException wrong(String value) {
        return FilterFaults.value(comparison, value, field.type().code());
    }
}
