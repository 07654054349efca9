// SPDX-License-Identifier: Apache-2.0
package dev.foyer.bench.churn;

import dev.foyer.bench.Answer;
import dev.foyer.bench.Connection;
import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who asks at a steady pace. A request that has to wait because the one before is not answered counts from when
 * it was due.
 */
final class Visitor extends Thread {
    private final int port;
    private final long pause;
    private final List<Errand> errands;
    private final Exchanges exchanges;
    private final Tally tally;
    private final SplittableRandom random;
    private @Nullable Connection connection;
    private volatile boolean working = true;

    /**
     * A visitor.
     *
     * @param pause from one request to the next, in nanoseconds
     */
    Visitor(int number, int port, long pause, List<Errand> errands, Exchanges exchanges, Tally tally) {
        super("visitor " + number);
        this.port = port;
        this.pause = pause;
        this.errands = errands;
        this.exchanges = exchanges;
        this.tally = tally;
        this.random = new SplittableRandom(number);
    }

    @Override
    public void run() {
        for (long due = System.nanoTime(); working; due += pause) {
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            ask(errands.get(random.nextInt(errands.size())), due);
        }
        leave();
    }

    private void ask(Errand errand, long due) {
        long sent = System.nanoTime();
        try {
            Connection open = connection == null ? new Connection(port) : connection;
            connection = open;
            Answer answer = open.send(errand.request());
            Outcome outcome = Outcome.of(errand.request(), answer);
            add(errand, outcome, sent, due, outcome == Outcome.ANSWERED ? "" : answer.status() + " " + answer.text());
        } catch (IOException e) {
            add(errand, Outcome.BROKEN, sent, due, e.toString());
            leave();
        }
    }

    private void add(Errand errand, Outcome outcome, long sent, long due, String text) {
        long now = System.nanoTime();
        tally.add(errand, exchanges.during(errand.section(), sent, now), outcome, now - due, text);
    }

    private void leave() {
        try (Connection open = connection) {
            connection = null;
        } catch (IOException e) {
            // It is closed already: that is what was counted.
        }
    }

    /** Sends no more requests; returns when the last one is answered. */
    void end() throws InterruptedException {
        working = false;
        join();
    }
}
