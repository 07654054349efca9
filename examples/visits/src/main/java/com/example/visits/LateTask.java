// SPDX-License-Identifier: Apache-2.0
package com.example.visits;

import dev.foyer.plugin.record.SystemRecords;
import dev.foyer.plugin.task.ScheduledTask;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.propertytypes.SatisfyingConditionTarget;

/** Flags planned visits whose day has passed without a word. */
// tag::task[]
@Component
@SatisfyingConditionTarget("(foyer.section=visits)")
public final class LateTask implements ScheduledTask {
    private static final int BATCH = 500;

    @Override
    public String code() {
        return "visits.late";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run(Instant now, SystemRecords records) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        String passed = "status.code==planned;late==false;day<" + today;
        records.list("visit", passed, BATCH)
                .forEach(visit -> records.change("visit", visit.id(), draft -> draft.set("late", true)));
    }
}
// end::task[]
