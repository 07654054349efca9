// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.history;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import dev.foyer.plugin.Viewer;
import dev.foyer.records.LookupValues;
import dev.foyer.records.Sections;
import dev.foyer.records.Translations;
import dev.foyer.records.internal.access.Access;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.FieldType;
import dev.foyer.records.model.ObjectType;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Values of fields as people read them. */
final class ValueTexts {
    private static final String HIDDEN = "…";

    private final Access access;
    private final Sections sections;
    private final LookupValues lookups;
    private final Translations translations;

    ValueTexts(Access access, Sections sections, LookupValues lookups, Translations translations) {
        this.access = access;
        this.sections = sections;
        this.lookups = lookups;
        this.translations = translations;
    }

    String label(ObjectType type, Field field, Locale locale) {
        return translations
                .find(type.code() + ".field." + field.code(), locale)
                .or(() -> translations.find("records.field." + field.code(), locale))
                .orElse(field.code());
    }

    /** What the files of a record are called. */
    String files(Locale locale) {
        return translations.find("records.part.files", locale).orElse("files");
    }

    boolean isObject(String target) {
        return sections.object(target).isPresent();
    }

    Set<UUID> reachable(Viewer viewer, String object, Set<UUID> ids) {
        return access.visible(viewer, object, ids);
    }

    /** The ids of records that a value refers to. */
    static Stream<UUID> ids(JsonNode value) {
        return each(value)
                .filter(one -> one.has("id"))
                .map(one -> UUID.fromString(one.get("id").asText()));
    }

    /**
     * A value in words.
     *
     * @param reachable records that the viewer may see, if the field refers to records
     */
    String text(Viewer viewer, ObjectType type, Field field, JsonNode value, Set<UUID> reachable) {
        return switch (field.type()) {
            case LOOKUP, MULTI_LOOKUP, FILE ->
                each(value).map(one -> reference(viewer, field, one, reachable)).collect(joining(", "));
            case CHOICE ->
                translations
                        .find(type.code() + ".field." + field.code() + ".option." + value.asText(), viewer.locale())
                        .orElse(value.asText());
            case BOOLEAN ->
                translations
                        .find("records.value." + value.asBoolean(), viewer.locale())
                        .orElse(value.asText());
            case INTEGER, DECIMAL -> number(new BigDecimal(value.asText()), viewer.locale());
            case MONEY ->
                number(new BigDecimal(value.path("amount").asText("0")), viewer.locale()) + " "
                        + value.path("currency").asText();
            case DATE, DATE_TIME, DURATION -> time(viewer, field.type(), value.asText());
            case RICH_TEXT ->
                value.asText()
                        .replaceAll("<[^>]*>", " ")
                        .replaceAll("\\s+", " ")
                        .strip();
            default -> value.asText();
        };
    }

    private String reference(Viewer viewer, Field field, JsonNode value, Set<UUID> reachable) {
        String display = value.path("display").asText(HIDDEN);
        UUID id = UUID.fromString(value.path("id").asText());
        String target = field.target().orElse("");
        if (isObject(target)) {
            return reachable.contains(id) ? display : HIDDEN;
        }
        return lookups.value(target, id, viewer.locale())
                .map(LookupValues.Value::display)
                .orElse(display);
    }

    private static String time(Viewer viewer, FieldType type, String value) {
        Locale locale = dated(viewer.locale());
        return switch (type) {
            case DATE ->
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(locale)
                        .format(LocalDate.parse(value));
            case DATE_TIME ->
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(Instant.parse(value).atZone(viewer.zone()));
            default -> duration(Duration.parse(value));
        };
    }

    /** English without a country would have months before days and twelve hours, which most of its readers misread. */
    private static Locale dated(Locale locale) {
        boolean open = locale.getLanguage().equals("en") && locale.getCountry().isEmpty();
        return open ? Locale.UK : locale;
    }

    private static String duration(Duration duration) {
        List<String> parts = Stream.of(
                        duration.toDays() + " d", duration.toHoursPart() + " h", duration.toMinutesPart() + " min")
                .filter(part -> !part.startsWith("0 "))
                .toList();
        return parts.isEmpty() ? duration.toSeconds() + " s" : String.join(" ", parts);
    }

    private static String number(BigDecimal number, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(10);
        format.setMinimumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    private static Stream<JsonNode> each(JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false);
        }
        return value.isNull() ? Stream.empty() : Stream.of(value);
    }
}
