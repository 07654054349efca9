// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal;

import dev.foyer.database.Notices;
import dev.foyer.database.test.TestDatabase;
import dev.foyer.licensing.LicenceListener;
import dev.foyer.licensing.internal.store.LicenceMapper;
import dev.foyer.licensing.internal.store.LicenceStore;
import dev.foyer.licensing.test.LicenceBuilder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** One node of an installation, without OSGi. */
public final class Node implements AutoCloseable {
    final MovableClock clock = new MovableClock();
    final AtomicInteger told = new AtomicInteger();
    final AtomicLong nanos = new AtomicLong();
    final Desk desk;
    public final LicensingService licensing;
    public final StandingService standing;

    private final Collection<LicenceListener> listeners = new CopyOnWriteArrayList<>(List.of(told::incrementAndGet));

    /** A node with the folders {@code trust} and {@code licences} of its home. */
    public Node(TestDatabase database, Path home, Notices notices) {
        desk = new Desk(new Setting(
                new LicenceStore(database.database(), database.mapper(LicenceMapper.class), notices),
                notices,
                Setting.trust(List.of(home.resolve("trust"))),
                home.resolve("licences/all.jws"),
                home,
                clock,
                time -> clock.instant(),
                nanos::get,
                () -> listeners));
        licensing = new LicensingService(desk);
        standing = new StandingService(desk);
    }

    /** Sets the clock, and looks at it. */
    public void at(String time) {
        clock.set(time);
        desk.book.refresh();
    }

    /** Lets time pass that no clock shows. */
    void run(Duration time) {
        nanos.addAndGet(time.toNanos());
        desk.book.refresh();
    }

    @Override
    public void close() {
        desk.close();
    }

    /** A node that never hears a notice. */
    static Notices deaf() {
        return new Notices() {
            @Override
            public void send(String channel, String payload) {}

            @Override
            public AutoCloseable listen(String channel, Consumer<String> listener) {
                return () -> {};
            }
        };
    }

    /** A clock that stands still until it is moved. */
    static final class MovableClock extends Clock {
        private volatile Instant now = LicenceBuilder.NOW;

        void set(String time) {
            now = Instant.parse(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
