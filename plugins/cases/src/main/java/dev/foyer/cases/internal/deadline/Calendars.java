// SPDX-License-Identifier: Apache-2.0
package dev.foyer.cases.internal.deadline;

import dev.foyer.plugin.record.RecordView;
import dev.foyer.plugin.record.SystemRecords;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads calendars. */
final class Calendars {
    private static final int MOST = 1000;

    private final SystemRecords records;

    Calendars(SystemRecords records) {
        this.records = records;
    }

    /** The calendar of this id, else the standard one, else one that is always open. */
    WorkCalendar find(Optional<UUID> id) {
        return id.flatMap(known -> records.find("calendar", known))
                .or(() -> records.list("calendar", "standard==true", 1).stream().findFirst())
                .map(this::read)
                .orElseGet(Calendars::alwaysOpen);
    }

    private WorkCalendar read(RecordView calendar) {
        return new WorkCalendar(
                ZoneId.of(calendar.text("timeZone").orElse("UTC")),
                byKey(rows("calendar-interval", calendar), Calendars::weekday),
                byKey(rows("calendar-day", calendar), day ->
                        (LocalDate) day.value("day").orElseThrow()));
    }

    private List<RecordView> rows(String object, RecordView calendar) {
        return records.list(object, "calendar.id==" + calendar.id(), MOST);
    }

    private static <K> Map<K, List<Hours>> byKey(List<RecordView> rows, Function<RecordView, K> key) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        key,
                        Collectors.flatMapping(
                                row -> hours(row).stream(),
                                Collectors.collectingAndThen(Collectors.toList(), Calendars::ascending))));
    }

    private static Optional<Hours> hours(RecordView row) {
        return row.text("opens").flatMap(opens -> row.text("closes")
                .map(closes -> new Hours(LocalTime.parse(opens), LocalTime.parse(closes))));
    }

    private static List<Hours> ascending(List<Hours> hours) {
        return hours.stream().sorted(Comparator.comparing(Hours::opens)).toList();
    }

    private static DayOfWeek weekday(RecordView row) {
        return DayOfWeek.valueOf(row.text("weekday").orElseThrow().toUpperCase(Locale.ROOT));
    }

    private static WorkCalendar alwaysOpen() {
        Hours wholeDay = new Hours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
        Map<DayOfWeek, List<Hours>> week = List.of(DayOfWeek.values()).stream()
                .collect(Collectors.toMap(Function.identity(), day -> List.of(wholeDay)));
        return new WorkCalendar(ZoneId.of("UTC"), week, Map.of());
    }
}
