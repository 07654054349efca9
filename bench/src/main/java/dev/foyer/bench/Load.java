// SPDX-License-Identifier: Apache-2.0
package dev.foyer.bench;

import dev.foyer.bench.Connection.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.HdrHistogram.Histogram;

/** So many connections that each send one request after the other for a while. */
final class Load {
    private static final long LONGEST = 60_000_000_000L;
    private static final long PATIENCE = 60;

    private final int port;
    private final int connections;

    Load(int port, int connections) {
        this.port = port;
        this.connections = connections;
    }

    /** What came of it: operations a second, and how long each took in nanoseconds. */
    record Result(double rate, Histogram times) {
        double millis(double percentile) {
            return times.getValueAtPercentile(percentile) / 1e6;
        }
    }

    Result run(Scenario scenario, Duration time) {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            long end = System.nanoTime() + time.toNanos();
            List<Future<Histogram>> running = new ArrayList<>();
            for (int place = 0; place < connections; place++) {
                SplittableRandom random = new SplittableRandom(place);
                running.add(threads.submit((Callable<Histogram>) () -> connection(scenario, random, end)));
            }
            Histogram all = new Histogram(LONGEST, 3);
            for (Future<Histogram> one : running) {
                all.add(one.get(time.toSeconds() + PATIENCE, TimeUnit.SECONDS));
            }
            return new Result(all.getTotalCount() / (time.toNanos() / 1e9), all);
        } catch (ExecutionException e) {
            throw new BenchException(scenario.name() + ": " + e.getMessage(), e);
        } catch (TimeoutException e) {
            throw new BenchException(scenario.name() + ": no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("Interrupted", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private Histogram connection(Scenario scenario, SplittableRandom random, long end) throws IOException {
        Histogram times = new Histogram(LONGEST, 3);
        try (Connection connection = new Connection(port)) {
            while (true) {
                int viewer = random.nextInt(scenario.viewers());
                long began = System.nanoTime();
                for (Request request : scenario.requests(viewer)) {
                    checked(connection.send(request), request);
                }
                long now = System.nanoTime();
                if (now > end) {
                    return times;
                }
                times.recordValue(Math.min(now - began, LONGEST));
            }
        }
    }

    static Answer checked(Answer answer, Request request) {
        if (answer.status() != request.status()) {
            throw new BenchException("expected " + request.status() + ", got " + answer.status() + " " + answer.text());
        }
        return answer;
    }
}
