// SPDX-License-Identifier: Apache-2.0
package dev.foyer.partnerprogram.internal;

import dev.foyer.plugin.record.SystemRecords;
import dev.foyer.plugin.task.ScheduledTask;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.propertytypes.SatisfyingConditionTarget;

/** Notes that certificates expired, so that they no longer count (spec R-3). */
@Component
@SatisfyingConditionTarget("(foyer.section=partner-program)")
public final class ExpiryTask implements ScheduledTask {
    private static final int BATCH = 500;

    @Override
    public String code() {
        return "partner-program.expiry";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run(Instant now, SystemRecords records) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        records.list("certification", "current==true;validUntil<" + today, BATCH)
                .forEach(
                        expired -> records.change("certification", expired.id(), draft -> draft.set("current", false)));
    }
}
