// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.query;

import dev.foyer.plugin.Role;
import dev.foyer.plugin.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The variables of filters, defaults and actions, for one viewer at one time. */
public record Variables(Viewer viewer, Instant now) {
    /** For a viewer now; the database keeps microseconds. */
    public static Variables of(Viewer viewer, Clock clock) {
        return new Variables(viewer, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** Today where the viewer is. */
    public LocalDate today() {
        return LocalDate.ofInstant(now, viewer.zone());
    }

    /** The beginning of a day where the viewer is. */
    public Instant start(LocalDate day) {
        return day.atStartOfDay(viewer.zone()).toInstant();
    }

    /** The records that a variable stands for; empty if it is no such variable. */
    public Optional<List<UUID>> records(String name) {
        return switch (name) {
            case "$me" -> Optional.of(List.of(viewer.user()));
            case "$contact" -> Optional.of(List.of(viewer.contact()));
            case "$account" -> Optional.of(viewer.account().map(List::of).orElse(List.of()));
            case "$roles" ->
                Optional.of(viewer.roles().stream().map(Role::id).sorted().toList());
            default -> Optional.empty();
        };
    }
}
