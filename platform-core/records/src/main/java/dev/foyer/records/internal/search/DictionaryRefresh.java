// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.search;

import dev.foyer.database.Database;
import dev.foyer.plugin.record.SystemRecords;
import dev.foyer.plugin.task.ScheduledTask;
import dev.foyer.records.Sections;
import dev.foyer.records.model.ObjectType;
import java.time.Duration;
import java.time.Instant;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the dictionaries of searched objects up to date: reads what changed since the last time, in batches. */
@Component(service = {ScheduledTask.class, DictionaryRefresh.class})
public final class DictionaryRefresh implements ScheduledTask {
    // A transaction that began earlier may commit after a later one.
    private static final Duration LAG = Duration.ofSeconds(5);

    private final Database database;
    private final Sections sections;

    @Activate
    public DictionaryRefresh(@Reference Database database, @Reference Sections sections) {
        this.database = database;
        this.sections = sections;
    }

    @Override
    public String code() {
        return "records.search-words";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(20);
    }

    @Override
    public void run(Instant now, SystemRecords records) {
        sections.active().stream()
                .flatMap(section -> section.objects().stream())
                .forEach(type -> refresh(type, LAG));
    }

    /** Reads what changed, but for the last moments. */
    public void refresh(ObjectType type, Duration lag) {
        type.search().ifPresent(spec -> {
            WordBatch batch = new WordBatch(type, spec, lag);
            boolean changed = database.system(batch::begin);
            while (changed && database.system(batch::next)) {
                // Each batch is a transaction of its own, so that none is long.
                continue;
            }
        });
    }
}
