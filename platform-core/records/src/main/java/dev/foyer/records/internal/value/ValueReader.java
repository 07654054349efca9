// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.value;

import dev.foyer.plugin.record.Money;
import dev.foyer.plugin.record.Reference;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON values, or values of the Java types that plugins use, into the Java types of fields. Lookups become
 * {@link Pointed}, multi-lookups a list of them, to be resolved where records can be read.
 */
public final class ValueReader {
    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(28);
    private static final BigDecimal MOST_MONEY = BigDecimal.TEN.pow(15);

    private ValueReader() {}

    /** The value, null for an empty one. */
    public static @Nullable Object read(ValueSpec spec, @Nullable Object json) {
        if (json == null) {
            return null;
        }
        try {
            return filled(spec, json);
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            throw wrong(spec);
        }
    }

    private static @Nullable Object filled(ValueSpec spec, Object json) {
        return switch (spec.type()) {
            case TEXT, LONG_TEXT, RICH_TEXT, CHOICE, EMAIL, PHONE, URL, NUMBER -> text(spec, json);
            case INTEGER -> number(spec, json).longValueExact();
            case DECIMAL -> decimal(spec, json);
            case MONEY -> money(spec, json);
            case BOOLEAN -> as(Boolean.class, spec, json);
            case DATE -> json instanceof LocalDate ? json : parsed(spec, json, LocalDate::parse);
            case DATE_TIME -> json instanceof Instant ? json : parsed(spec, json, ValueReader::instant);
            case DURATION -> json instanceof Duration ? json : parsed(spec, json, Duration::parse);
            case LOOKUP, FILE -> json instanceof Reference known ? Pointed.to(known.id()) : Pointed.read(json);
            case MULTI_LOOKUP -> references(spec, json);
        };
    }

    private static @Nullable String text(ValueSpec spec, Object json) {
        String text = TextValues.read(spec, as(String.class, spec, json));
        return text.isEmpty() ? null : text;
    }

    private static BigDecimal number(ValueSpec spec, Object json) {
        if (json instanceof BigDecimal decimal) {
            return decimal;
        }
        if (json instanceof BigInteger || json instanceof Long || json instanceof Integer || json instanceof Double) {
            return new BigDecimal(json.toString());
        }
        throw wrong(spec);
    }

    private static BigDecimal decimal(ValueSpec spec, Object json) {
        BigDecimal value = json instanceof String text ? plain(spec, text) : number(spec, json);
        if (value.abs().compareTo(LARGEST) >= 0 || value.scale() > 10) {
            throw new InvalidValueException("range", "records.invalid.range");
        }
        return value;
    }

    private static BigDecimal plain(ValueSpec spec, String text) {
        if (text.length() > 40) {
            throw wrong(spec);
        }
        return new BigDecimal(text);
    }

    private static Money money(ValueSpec spec, Object json) {
        if (json instanceof Money money) {
            return new Money(amount(money.amount()), money.currency());
        }
        if (!(json instanceof Map<?, ?> parts)
                || parts.get("amount") == null
                || !(parts.get("currency") instanceof String currency)) {
            throw wrong(spec);
        }
        return new Money(amount(decimal(spec, parts.get("amount"))), currency(currency));
    }

    private static BigDecimal amount(BigDecimal amount) {
        if (amount.abs().compareTo(MOST_MONEY) >= 0
                || amount.stripTrailingZeros().scale() > 2) {
            throw new InvalidValueException("range", "records.invalid.amount");
        }
        return amount.setScale(2, RoundingMode.UNNECESSARY);
    }

    private static String currency(String code) {
        try {
            return Currency.getInstance(code).getCurrencyCode();
        } catch (IllegalArgumentException e) {
            throw new InvalidValueException("currency", "records.invalid.currency");
        }
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static Object parsed(ValueSpec spec, Object json, Function<String, Object> parser) {
        return parser.apply(as(String.class, spec, json));
    }

    private static List<Pointed> references(ValueSpec spec, Object json) {
        return as(List.class, spec, json) instanceof List<?> all
                ? all.stream().map(ValueReader::pointed).distinct().toList()
                : List.of();
    }

    private static Pointed pointed(@Nullable Object json) {
        if (json == null) {
            throw new InvalidValueException("type", "records.invalid.lookup");
        }
        return json instanceof Reference known ? Pointed.to(known.id()) : Pointed.read(json);
    }

    private static <T> T as(Class<T> type, ValueSpec spec, Object json) {
        if (!type.isInstance(json)) {
            throw wrong(spec);
        }
        return type.cast(json);
    }

    private static InvalidValueException wrong(ValueSpec spec) {
        return new InvalidValueException(
                "type", "records.invalid." + spec.type().code());
    }
}
