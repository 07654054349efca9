// SPDX-License-Identifier: Apache-2.0
package dev.foyer.directory.internal.session;

import dev.foyer.database.Gauges;
import dev.foyer.directory.internal.DirectorySchema;
import dev.foyer.directory.internal.store.KeyMapper;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How many people are signed in, on whatever node. */
@Component
public final class SessionGauges implements Gauges {
    private final KeyMapper keys;

    @Activate
    public SessionGauges(@Reference DirectorySchema schema) {
        this.keys = schema.mapper(KeyMapper.class);
    }

    @Override
    public List<Gauge> read() {
        long open = keys.countSessions(Clock.systemUTC().instant());
        return List.of(new Gauge("foyer_sessions", "Sessions that have not expired.", Map.of(), open));
    }
}
