// SPDX-License-Identifier: Apache-2.0
package dev.foyer.cases.internal.deadline;

import dev.foyer.plugin.record.RecordView;
import dev.foyer.plugin.record.SystemRecords;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Where the times of a case come from: its service, else its priority (spec C-7). */
final class DeadlineStrategy {
    private final SystemRecords records;
    private final Calendars calendars;

    DeadlineStrategy(SystemRecords records) {
        this.records = records;
        this.calendars = new Calendars(records);
    }

    /** What is promised for a case; empty when neither its service nor its priority says anything. */
    Optional<Terms> termsOf(RecordView supportCase) {
        return Stream.of(service(supportCase), priority(supportCase))
                .flatMap(Optional::stream)
                .filter(DeadlineStrategy::promises)
                .findFirst()
                .map(this::terms);
    }

    private Optional<RecordView> service(RecordView supportCase) {
        return supportCase.reference("service").flatMap(service -> records.find("service", service.id()));
    }

    private Optional<RecordView> priority(RecordView supportCase) {
        return supportCase
                .reference("priority")
                .map(priority -> records.list("priority-deadline", "priority.id==" + priority.id(), 1))
                .map(List::stream)
                .flatMap(Stream::findFirst);
    }

    private static boolean promises(RecordView source) {
        return source.value("responseTime").isPresent()
                || source.value("resolutionTime").isPresent();
    }

    private Terms terms(RecordView source) {
        Optional<UUID> calendar = source.reference("calendar").map(reference -> reference.id());
        return new Terms(span(source, "response"), span(source, "resolution"), calendars.find(calendar));
    }

    private static Optional<TimeSpan> span(RecordView source, String kind) {
        return source.value(kind + "Time")
                .map(amount ->
                        new TimeSpan((Long) amount, source.text(kind + "Unit").orElse("working-hours")));
    }
}
