// SPDX-License-Identifier: Apache-2.0
package dev.foyer.itests;

import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.locks.LockSupport;

/** Somebody who asks again and again, whatever becomes of the portal, and remembers with which statuses it answered. */
final class Asking implements AutoCloseable {
    private static final long PAUSE_NANOS = 2_000_000;

    private final Set<Integer> statuses = new ConcurrentSkipListSet<>();
    private final Caller caller;
    private final List<String> paths;
    private final Thread thread = new Thread(this::ask, "asking");
    private volatile boolean closed;

    private Asking(Caller caller, List<String> paths) {
        this.caller = caller;
        this.paths = paths;
    }

    static Asking on(Caller caller, String... paths) {
        Asking asking = new Asking(caller, List.of(paths));
        asking.thread.start();
        return asking;
    }

    private void ask() {
        while (!closed) {
            for (String path : paths) {
                try {
                    statuses.add(caller.send(page(path).GET()).status());
                } catch (UncheckedIOException away) {
                    // Nobody answers.
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private HttpRequest.Builder page(String path) {
        return path.startsWith(".") ? caller.request(path).setHeader("Accept", "text/html") : caller.request(path);
    }

    Set<Integer> statuses() {
        return statuses;
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
