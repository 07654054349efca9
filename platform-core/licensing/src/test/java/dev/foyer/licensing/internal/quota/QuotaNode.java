// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal.quota;

import dev.foyer.database.test.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.LongSupplier;

/** What counts on one node of an installation, without OSGi. */
final class QuotaNode implements AutoCloseable {
    final QuotaService quota;
    private final ScheduledExecutorService executor = Meters.executor();

    /** A node that finds what another one left in this file. */
    QuotaNode(TestDatabase database, Path file, Clock clock, LongSupplier limit) {
        QuotaStore shared = new QuotaStore(database.database(), database.mapper(QuotaMapper.class), database.notices());
        quota = new QuotaService(
                shared, store -> new Meters(store, open(file), database.notices(), executor), clock, limit);
    }

    /** How many of so many calls were granted. */
    int use(UUID user, int calls) {
        int granted = 0;
        for (int i = 0; i < calls; i++) {
            granted += quota.count(user).granted() ? 1 : 0;
        }
        return granted;
    }

    /** Nothing of it moves any more; what it wrote into its file stays. */
    void kill() {
        executor.shutdownNow();
    }

    @Override
    public void close() throws Exception {
        quota.close();
    }

    private static CounterFile open(Path file) {
        try {
            return CounterFile.open(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
