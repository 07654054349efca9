// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.outbox;

import dev.foyer.database.Gauges;
import dev.foyer.database.Mappers;
import dev.foyer.records.internal.outbox.BacklogMapper.Backlog;
import dev.foyer.records.internal.schema.PlatformSchema;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How far the outbox is behind; the same on every node. */
@Component
public final class OutboxGauges implements Gauges {
    private final BacklogMapper mapper;

    @Activate
    public OutboxGauges(@Reference PlatformSchema schema) {
        this(schema.open(List.of(BacklogMapper.class)));
    }

    private OutboxGauges(Mappers.Session session) {
        this.mapper = session.mapper(BacklogMapper.class);
    }

    /** For use outside a container. */
    public static OutboxGauges outside(Mappers.Session session) {
        return new OutboxGauges(session);
    }

    @Override
    public List<Gauge> read() {
        Backlog backlog = mapper.count();
        return List.of(
                gauge("foyer_outbox_events", "Events that wait for the dispatcher.", backlog.events()),
                gauge("foyer_outbox_deliveries", "Events that wait for a group of listeners.", backlog.deliveries()),
                gauge(
                        "foyer_outbox_dead_letters",
                        "Events that a group could not take, however often it was tried.",
                        backlog.deadLetters()));
    }

    private static Gauge gauge(String name, String help, long value) {
        return new Gauge(name, help, Map.of(), value);
    }
}
