// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.pool;

import com.zaxxer.hikari.HikariPoolMXBean;
import dev.foyer.database.Gauges;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How the pools of connections are used. */
public final class PoolGauges implements Gauges {
    private final Pools pools;

    public PoolGauges(Pools pools) {
        this.pools = pools;
    }

    @Override
    public List<Gauge> read() {
        return pools.all().stream().flatMap(PoolGauges::of).toList();
    }

    private static Stream<Gauge> of(Pool pool) {
        HikariPoolMXBean use = pool.use();
        return Stream.of(
                connections(pool, "active", use.getActiveConnections()),
                connections(pool, "idle", use.getIdleConnections()),
                new Gauge(
                        "foyer_database_connections_max",
                        "Connections that a pool may have.",
                        Map.of("pool", pool.name()),
                        pool.size()),
                new Gauge(
                        "foyer_database_waiting",
                        "Threads that wait for a connection.",
                        Map.of("pool", pool.name()),
                        use.getThreadsAwaitingConnection()));
    }

    private static Gauge connections(Pool pool, String state, int count) {
        return new Gauge(
                "foyer_database_connections",
                "Open connections by pool and state.",
                Map.of("pool", pool.name(), "state", state),
                count);
    }
}
