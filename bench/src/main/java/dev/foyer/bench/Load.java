// SPDX-License-Identifier: Apache-2.0
package dev.foyer.bench;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/**
 * So many connections that each send one request after the other for a while. One thread serves them all: to wake one
 * for each answer would cost what is measured.
 */
final class Load {
    private static final long LONGEST = 60_000_000_000L;

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
        List<List<Request>> asked = IntStream.range(0, scenario.viewers())
                .mapToObj(scenario::requests)
                .toList();
        List<Conversation> conversations = new ArrayList<>();
        try (Selector selector = Selector.open()) {
            for (int number = 0; number < connections; number++) {
                conversations.add(new Conversation(port, asked, number));
            }
            Histogram times = serve(selector, conversations, time.toNanos());
            return new Result(times.getTotalCount() / (time.toNanos() / 1e9), times);
        } catch (IOException e) {
            throw new BenchException(scenario.name() + ": " + e.getMessage(), e);
        } finally {
            conversations.forEach(Load::end);
        }
    }

    private static Histogram serve(Selector selector, List<Conversation> conversations, long nanos) throws IOException {
        Histogram times = new Histogram(LONGEST, 3);
        long end = System.nanoTime() + nanos;
        for (Conversation conversation : conversations) {
            conversation.begin(selector);
        }
        for (long left = nanos; left > 0; left = end - System.nanoTime()) {
            selector.select(key -> hear(key, times), Math.max(1, left / 1_000_000));
        }
        return times;
    }

    private static void hear(SelectionKey key, Histogram times) {
        try {
            long took = ((Conversation) key.attachment()).hear();
            if (took > 0) {
                times.recordValue(Math.min(took, LONGEST));
            }
        } catch (IOException e) {
            throw new BenchException("An answer broke off", e);
        }
    }

    private static void end(Conversation conversation) {
        try {
            conversation.close();
        } catch (IOException e) {
            throw new BenchException("A connection cannot be closed", e);
        }
    }
}
