// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.exchange;

import dev.foyer.plugin.Viewer;
import dev.foyer.plugin.record.Money;
import dev.foyer.records.LookupValues;
import dev.foyer.records.SheetImport.Broken;
import dev.foyer.records.Translations;
import dev.foyer.records.internal.metadata.Wording;
import dev.foyer.records.internal.value.InvalidValueException;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.ObjectType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads cells into what the engine takes for the fields of one object. */
final class CellReader {
    private static final int MOST_ALLOWED = 50;

    private final ObjectType type;
    private final Viewer viewer;
    private final Translations translations;
    private final LookupValues lookups;

    CellReader(ObjectType type, Viewer viewer, Translations translations, LookupValues lookups) {
        this.type = type;
        this.viewer = viewer;
        this.translations = translations;
        this.lookups = lookups;
    }

    /**
     * The value of a filled cell, which {@link #stored} makes into what is stored.
     *
     * @throws InvalidValueException if the cell does not fit the field
     */
    Object read(Field field, Object cell) {
        if (cell instanceof Broken broken) {
            throw new InvalidValueException("formula", "records.sheet.formula", broken.text());
        }
        return switch (field.type()) {
            case TEXT, LONG_TEXT, RICH_TEXT, EMAIL, PHONE, URL, NUMBER -> text(cell);
            case INTEGER -> whole(CellNumbers.number(cell, viewer.locale(), "integer"));
            case DECIMAL -> CellNumbers.number(cell, viewer.locale(), "decimal");
            case MONEY -> CellNumbers.money(cell, viewer.locale());
            case BOOLEAN -> truth(cell);
            case DATE -> CellTimes.date(cell);
            case DATE_TIME -> CellTimes.time(cell, viewer.zone());
            case DURATION -> CellTimes.duration(cell);
            case CHOICE -> option(field, text(cell));
            case LOOKUP -> Map.of("display", text(cell));
            case MULTI_LOOKUP ->
                Arrays.stream(text(cell).split(";"))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .map(name -> Map.of("display", name))
                        .toList();
            case FILE -> throw new InvalidValueException("type", "records.sheet.file");
        };
    }

    /** What is stored of a value. Of a time that comes twice, as summer time ends, it is the first. */
    static @Nullable Object stored(@Nullable Object value) {
        return value instanceof ZonedDateTime time ? time.toInstant() : value;
    }

    /** What may stand in a field, if it is one of a few values. */
    List<String> allowed(Field field) {
        Wording words = new Wording(translations, viewer.locale());
        return switch (field.type()) {
            case BOOLEAN -> List.of(words.text("records.value.true"), words.text("records.value.false"));
            case CHOICE ->
                field.options().stream()
                        .map(option -> words.option(type, field.code(), option))
                        .toList();
            case LOOKUP, MULTI_LOOKUP -> field.target().map(this::values).orElse(List.of());
            default -> List.of();
        };
    }

    /** A cell as people read it. */
    static String text(Object cell) {
        if (cell instanceof BigDecimal number) {
            return (number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros()).toPlainString();
        }
        if (cell instanceof LocalDateTime time) {
            boolean midnight = time.toLocalTime().equals(LocalTime.MIDNIGHT);
            return midnight ? time.toLocalDate().toString() : time.toString().replace('T', ' ');
        }
        if (cell instanceof Money money) {
            return money.amount().toPlainString() + " " + money.currency();
        }
        return cell instanceof Duration length
                ? "%d:%02d".formatted(length.toHours(), length.toMinutesPart())
                : cell.toString().strip();
    }

    private List<String> values(String lookup) {
        return lookups.values(lookup, viewer.locale()).stream()
                .filter(LookupValues.Value::active)
                .map(LookupValues.Value::display)
                .limit(MOST_ALLOWED)
                .toList();
    }

    private static Object whole(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        if (plain.scale() > 0) {
            throw new InvalidValueException("type", "records.sheet.integer");
        }
        return plain;
    }

    private Boolean truth(Object cell) {
        if (cell instanceof Boolean truth) {
            return truth;
        }
        String text = text(cell);
        return Stream.of(Boolean.TRUE, Boolean.FALSE)
                .filter(truth -> said(truth).anyMatch(text::equalsIgnoreCase))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException("type", "records.sheet.boolean"));
    }

    private Stream<String> said(Boolean truth) {
        Stream<String> plain = Stream.of(truth.toString(), truth ? "1" : "0");
        return Stream.concat(
                plain, Titles.LANGUAGES.stream().flatMap(one -> find("records.value." + truth, one).stream()));
    }

    /** By its name in any language, or by its code. */
    private String option(Field field, String text) {
        return field.options().stream()
                .filter(option -> option.equalsIgnoreCase(text)
                        || Titles.LANGUAGES.stream().anyMatch(one -> new Wording(translations, one)
                                .option(type, field.code(), option)
                                .equalsIgnoreCase(text)))
                .findFirst()
                .orElse(text);
    }

    private Optional<String> find(String key, Locale locale) {
        return translations.find(key, locale);
    }
}
