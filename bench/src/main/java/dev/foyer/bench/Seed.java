// SPDX-License-Identifier: Apache-2.0
package dev.foyer.bench;

import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Fills the portal's database with what a large portal has. */
final class Seed {
    private static final long PATIENCE = 120_000_000_000L;

    private final Server server;

    Seed(Server server) {
        this.server = server;
    }

    void people() {
        waitForDemo();
        server.script("organizations.sql", Map.of());
        server.script("conversations.sql", Map.of());
        settle();
    }

    /** The sections load their demo data after the portal is ready. */
    private void waitForDemo() {
        long deadline = System.nanoTime() + PATIENCE;
        while (!server.value("select count(*) from platform.demo_load where section in ('cases', 'knowledge')")
                .equals("2")) {
            if (System.nanoTime() > deadline) {
                throw new BenchException("The demo data does not come");
            }
            LockSupport.parkNanos(200_000_000L);
        }
    }

    /** Adds cases until there are so many. To make indexes anew is quicker than to fill them row by row. */
    void cases(int before, int now) {
        List<List<@Nullable String>> indexes = server.rows("""
                select i.indexrelid::regclass, pg_get_indexdef(i.indexrelid) from pg_index i
                where i.indrelid = 'cases.case_record'::regclass and not i.indisunique""");
        indexes.forEach(index -> server.run("drop index " + index.get(0)));
        server.script("cases.sql", Map.of("first", Integer.toString(before + 1), "last", Integer.toString(now)));
        indexes.forEach(index -> server.run(String.valueOf(index.get(1))));
        settle();
    }

    /** As a server that is left alone for some minutes does it by itself. */
    void settle() {
        server.run("vacuum (analyze)");
        server.run("checkpoint");
    }
}
