// SPDX-License-Identifier: Apache-2.0
package dev.foyer.cases.internal.deadline;

import dev.foyer.plugin.record.RecordView;
import dev.foyer.plugin.record.SystemRecords;
import dev.foyer.plugin.task.ScheduledTask;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.propertytypes.SatisfyingConditionTarget;

/** Flags cases whose time for the solution has run out, within a minute (spec C-7). */
@Component
@SatisfyingConditionTarget("(foyer.section=cases)")
public final class OverdueTask implements ScheduledTask {
    private static final int BATCH = 500;

    @Override
    public String code() {
        return "cases.overdue";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void run(Instant now, SystemRecords records) {
        List<RecordView> due = records.list(
                "case", "resolutionDueOn<" + now + ";overdue==false;status.flags=out=(paused,resolved,final)", BATCH);
        due.forEach(supportCase -> records.change("case", supportCase.id(), draft -> draft.set("overdue", true)));
    }
}
