// SPDX-License-Identifier: Apache-2.0
package dev.foyer.bench;

import java.util.Map;
import java.util.concurrent.locks.LockSupport;

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

    /** Adds cases until there are so many. */
    void cases(int before, int now) {
        server.script("cases.sql", Map.of("first", Integer.toString(before + 1), "last", Integer.toString(now)));
        settle();
    }

    /** As a server that is left alone for some minutes does it by itself. */
    void settle() {
        server.run("vacuum (analyze)");
        server.run("checkpoint");
    }
}
