// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.section;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foyer.records.Sections.Visit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PresenceTest {
    private static final Duration SHORT = Duration.ofMillis(20);
    private static final Duration LONG = Duration.ofSeconds(30);

    private final Presence presence = new Presence();

    @Test
    void whoIsNotWaitedForIsTold() {
        Visit slow = presence.enter();
        presence.settle(SHORT);
        assertThat(slow.overtaken()).isTrue();
        Visit next = presence.enter();
        assertThat(next.overtaken()).isFalse();
        next.close();
        slow.close();
        presence.settle(LONG);
        presence.settle(LONG);
        assertThat(presence.enter().overtaken()).isFalse();
    }

    /** A switch stands for a section: nobody who saw it on may see it off before the end. */
    @Test
    void nobodySeesASectionGo() throws InterruptedException {
        AtomicBoolean there = new AtomicBoolean(true);
        AtomicBoolean leaving = new AtomicBoolean();
        AtomicBoolean ended = new AtomicBoolean();
        AtomicInteger surprised = new AtomicInteger();
        List<Thread> visitors = new ArrayList<>();
        for (int number = 0; number < 4; number++) {
            Thread visitor = new Thread(() -> {
                while (!ended.get()) {
                    visit(there, leaving, surprised);
                }
            });
            visitor.start();
            visitors.add(visitor);
        }
        for (int round = 0; round < 300; round++) {
            leaving.set(true);
            presence.settle(LONG);
            there.set(false);
            there.set(true);
            leaving.set(false);
        }
        ended.set(true);
        for (Thread visitor : visitors) {
            visitor.join();
        }
        assertThat(surprised).hasValue(0);
    }

    private void visit(AtomicBoolean there, AtomicBoolean leaving, AtomicInteger surprised) {
        try (Visit visit = presence.enter()) {
            if (leaving.get()) {
                return;
            }
            for (int look = 0; look < 100; look++) {
                if (!there.get()) {
                    surprised.incrementAndGet();
                }
            }
        }
    }
}
