// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal;

import static java.util.Objects.requireNonNull;

import dev.foyer.database.Notices;
import dev.foyer.licensing.internal.store.LicenceStore;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks again and again, and at once when told to, whether the licence, its validity or the trusted signers changed.
 * Looking does not rely on notices: one that is lost delays a change by one look, not more.
 */
final class Watch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final long PAUSE_MILLIS = 700;

    private final LicenceBook book;
    private final Announcer announcer;
    private final Supplier<Object> affairs;
    private AutoCloseable subscription = () -> {};
    private final ScheduledExecutorService looking = executor("foyer-licence-watch");
    private final ScheduledExecutorService telling = executor("foyer-licence-listeners");

    Watch(LicenceBook book, Announcer announcer, Supplier<Object> affairs) {
        this.book = requireNonNull(book, "book is null");
        this.announcer = requireNonNull(announcer, "announcer is null");
        this.affairs = requireNonNull(affairs, "affairs is null");
    }

    private static ScheduledExecutorService executor(String name) {
        return Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    void start(Notices notices) {
        subscription = notices.listen(LicenceStore.CHANNEL, payload -> looking.execute(this::lookAndTell));
        looking.scheduleWithFixedDelay(this::look, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        telling.scheduleWithFixedDelay(this::tell, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Looks now and lets listeners hear instead of after the pause. */
    void now() {
        book.refresh();
        telling.execute(this::tell);
    }

    private void lookAndTell() {
        look();
        telling.execute(this::tell);
    }

    private void look() {
        try {
            book.refresh();
        } catch (RuntimeException e) {
            LOG.error("Looking after the licence failed; trying again", e);
        }
    }

    private void tell() {
        announcer.announce(affairs.get());
    }

    @Override
    public void close() {
        unsubscribe();
        looking.shutdownNow();
        telling.shutdownNow();
    }

    private void unsubscribe() {
        try {
            subscription.close();
        } catch (Exception e) { // close of an AutoCloseable says no more
            LOG.debug("Listening could not be ended", e);
        }
    }
}
