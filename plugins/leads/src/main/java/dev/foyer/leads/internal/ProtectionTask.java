// SPDX-License-Identifier: Apache-2.0
package dev.foyer.leads.internal;

import dev.foyer.plugin.record.SystemRecords;
import dev.foyer.plugin.task.ScheduledTask;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.propertytypes.SatisfyingConditionTarget;

/** Ends the protection of deals whose last day has passed and that did not become an opportunity (spec R-6). */
@Component
@SatisfyingConditionTarget("(foyer.section=leads)")
public final class ProtectionTask implements ScheduledTask {
    private static final int BATCH = 500;

    @Override
    public String code() {
        return "leads.protection";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run(Instant now, SystemRecords records) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        String over = "registration.code==accepted;protectedUntil<" + today
                + ";opportunity=isnull=true;stage.flags=out=(final)";
        records.list("lead", over, BATCH)
                .forEach(lead -> records.change("lead", lead.id(), draft -> draft.setCode("registration", "expired")));
    }
}
