// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.exchange;

import dev.foyer.plugin.record.Money;
import dev.foyer.plugin.record.Reference;
import dev.foyer.records.internal.value.RichText;
import dev.foyer.records.model.Field;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether a cell says what is stored, as far as a table can say it: times to the second and as a clock shows them, rich
 * text without its marks, references by their name. What is the same is not written, so that a table that went out and
 * comes back changes nothing.
 */
final class Sameness {
    private Sameness() {}

    static boolean same(Field field, @Nullable Object given, @Nullable Object stored) {
        if (given == null || stored == null) {
            return empty(given) && empty(stored);
        }
        return switch (field.type()) {
            case LOOKUP -> names((Reference) stored, name(given));
            case MULTI_LOOKUP -> sameNames((List<?>) given, (List<?>) stored);
            case DATE_TIME -> sameTime(given, (Instant) stored);
            case INTEGER, DECIMAL -> number(given).compareTo(number(stored)) == 0;
            case MONEY -> sameMoney((Money) given, (Money) stored);
            case RICH_TEXT -> words(given).equals(words(stored)) || given.equals(stored);
            case EMAIL -> given.toString().strip().equalsIgnoreCase(stored.toString());
            case TEXT, LONG_TEXT, PHONE, URL, NUMBER -> lines(given).equals(lines(stored));
            default -> Objects.equals(given, stored);
        };
    }

    private static boolean empty(@Nullable Object value) {
        return value == null || value instanceof List<?> list && list.isEmpty();
    }

    private static boolean names(Reference stored, String name) {
        return stored.display().equalsIgnoreCase(name)
                || stored.code().filter(name::equalsIgnoreCase).isPresent();
    }

    private static String name(Object given) {
        return String.valueOf(((Map<?, ?>) given).get("display"));
    }

    private static boolean sameNames(List<?> given, List<?> stored) {
        Set<String> names = given.stream().map(Sameness::name).collect(Collectors.toCollection(HashSet::new));
        return names.size() == stored.size()
                && stored.stream().allMatch(one -> names.stream().anyMatch(name -> names((Reference) one, name)));
    }

    /** A clock shows the hour in which summer time ends twice, and the cell may mean either. */
    private static boolean sameTime(Object given, Instant stored) {
        Instant seconds = stored.truncatedTo(ChronoUnit.SECONDS);
        if (given instanceof ZonedDateTime shown) {
            LocalDateTime clock = seconds.atZone(shown.getZone()).toLocalDateTime();
            return clock.equals(shown.toLocalDateTime().truncatedTo(ChronoUnit.SECONDS));
        }
        return seconds.equals(((Instant) given).truncatedTo(ChronoUnit.SECONDS));
    }

    private static BigDecimal number(Object value) {
        return value instanceof BigDecimal number ? number : new BigDecimal(value.toString());
    }

    private static boolean sameMoney(Money given, Money stored) {
        return given.currency().equals(stored.currency()) && given.amount().compareTo(stored.amount()) == 0;
    }

    private static String words(Object html) {
        return RichText.text(html.toString()).replaceAll("\\s+", " ").strip();
    }

    private static String lines(Object text) {
        return text.toString().replace("\r\n", "\n").strip();
    }
}
