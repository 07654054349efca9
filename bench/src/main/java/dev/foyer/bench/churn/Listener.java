// SPDX-License-Identifier: Apache-2.0
package dev.foyer.bench.churn;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** An open browser: a stream of live events that has to stay open all the time. */
final class Listener {
    private static final String EVENT = "event:";

    private final AtomicLong events = new AtomicLong();
    private final CompletableFuture<Void> stream;

    /** Reads the lines of a stream and hands on the names of the events. */
    Listener(Stream<String> lines, Consumer<String> heard) {
        stream = CompletableFuture.runAsync(
                () -> lines.filter(line -> line.startsWith(EVENT)).forEach(line -> {
                    events.incrementAndGet();
                    heard.accept(line.substring(EVENT.length()).strip());
                }),
                task -> {
                    Thread thread = new Thread(task, "listener");
                    thread.setDaemon(true);
                    thread.start();
                });
    }

    long events() {
        return events.get();
    }

    boolean open() {
        return !stream.isDone();
    }
}
