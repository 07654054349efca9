// SPDX-License-Identifier: Apache-2.0
package dev.foyer.bench.churn;

import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** An open browser: a stream of live events that has to stay open all the time. */
final class Listener {
    private final AtomicLong events = new AtomicLong();
    private final CompletableFuture<Void> stream;

    Listener(Administrator administrator) {
        HttpResponse<Stream<String>> answer = administrator.live();
        stream = CompletableFuture.runAsync(
                () -> answer.body().filter(line -> line.startsWith("event:")).forEach(line -> events.incrementAndGet()),
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
