// SPDX-License-Identifier: Apache-2.0
package com.example.visits;

import dev.foyer.plugin.record.RecordEvent;
import dev.foyer.plugin.record.RecordListener;
import dev.foyer.plugin.record.RecordView;
import dev.foyer.plugin.record.SystemRecords;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.propertytypes.SatisfyingConditionTarget;

/** Requests the next maintenance a year after the last one is done. */
// tag::listener[]
@Component
@SatisfyingConditionTarget("(foyer.section=visits)")
public final class FollowingVisit implements RecordListener {
    private static final List<String> SAME = List.of("subject", "kind", "account", "contact");

    private final SystemRecords records;

    @Activate
    public FollowingVisit(@Reference SystemRecords records) {
        this.records = records;
    }

    @Override
    public String group() {
        return "visits.following";
    }

    @Override
    public String object() {
        return "visit";
    }

    @Override
    public void on(RecordEvent event) {
        if (event.kind() == RecordEvent.Kind.CHANGED) {
            records.find("visit", event.record())
                    .filter(FollowingVisit::maintained)
                    .ifPresent(this::follow);
        }
    }

    private static boolean maintained(RecordView visit) {
        return visit.code("status").filter("done"::equals).isPresent()
                && visit.code("kind").filter("maintenance"::equals).isPresent();
    }

    /** An event may be delivered twice, so it looks before it makes one; the unique index is for the same moment. */
    private void follow(RecordView done) {
        if (!records.list("visit", "follows==" + done.id(), 1).isEmpty()) {
            return;
        }
        Map<String, Object> values = new HashMap<>();
        SAME.forEach(field -> done.value(field).ifPresent(value -> values.put(field, value)));
        done.value("day").map(LocalDate.class::cast).ifPresent(day -> values.put("day", day.plusYears(1)));
        values.put("follows", done.id());
        records.create("visit", values);
    }
}
// end::listener[]
