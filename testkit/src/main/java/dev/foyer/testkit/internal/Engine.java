// SPDX-License-Identifier: Apache-2.0
package dev.foyer.testkit.internal;

import dev.foyer.database.test.TestDatabase;
import dev.foyer.database.test.TestPostgres;
import dev.foyer.licensing.Licensing;
import dev.foyer.licensing.PortalClock;
import dev.foyer.plugin.Text;
import dev.foyer.records.Sections;
import dev.foyer.records.Translations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/**
 * The engine of a portal with the plugins of the class path: the framework with its bundles, on a database of its own. It is the
 * platform as it is delivered, without HTTP and without Karaf.
 */
public final class Engine implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String UNDELIVERED =
            "select (select count(*) from platform.outbox) + (select count(*) from platform.delivery)";

    private static final String NO_LICENCE = "L-10";

    private final Place place;
    private final TestDatabase database;
    private final Bundles bundles;
    private String edition = Place.EDITION;

    private Engine(Place place, TestDatabase database, Bundles bundles) {
        this.place = place;
        this.database = database;
        this.bundles = bundles;
    }

    /** Starts it, with every plugin active or refused; fails with what a plugin failed with, and if a portal would refuse it. */
    static Engine start() {
        ClassPath path = ClassPath.ofThisTest();
        Place place = Place.make();
        TestDatabase database = TestPostgres.fresh();
        Engine engine = new Engine(place, database, Bundles.start(path, place, database));
        try {
            engine.settle();
            engine.bundles.requireWaiting();
            return engine;
        } catch (RuntimeException | Error e) {
            engine.close();
            throw e;
        }
    }

    /** A service of the platform. */
    public <S> S service(Class<S> type) {
        return bundles.service(type, START);
    }

    /** Every service of a type, those of plugins included. */
    public <S> List<S> services(Class<S> type) {
        return bundles.services(type);
    }

    /** The time of the portal. */
    public Clock clock() {
        return PortalClock.system();
    }

    /** Moves the time of the portal, and waits until everybody knows. */
    public void ahead(Duration offset) {
        try {
            Files.writeString(place.data().resolve("clock-offset"), offset.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        until(START, () -> require(PortalClock.system().offset().equals(offset), "the time does not move"));
    }

    /** Exchanges the licence. */
    public void licence(String wanted) {
        if (!edition.equals(wanted)) {
            service(Licensing.class).install(place.licence(wanted));
            edition = wanted;
            settle();
        }
    }

    /** Tries until nothing is thrown; after a while it throws the last. */
    private static void until(Duration limit, Runnable assertion) {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            try {
                assertion.run();
                return;
            } catch (AssertionError | RuntimeException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                LockSupport.parkNanos(10_000_000);
            }
        }
    }

    /** Waits until no listener has anything left to hear. */
    public void heard() {
        until(PATIENCE, () -> require(undelivered() == 0, "a listener has not taken what happened; see the log"));
    }

    @Override
    public void close() {
        try {
            heard();
        } catch (AssertionError | RuntimeException left) {
            // What a listener could not take was told in the log when it failed.
        }
        bundles.close();
        database.close();
        place.delete();
    }

    /** Waits until every section has come to rest, and fails if one has failed. */
    private void settle() {
        until(START, this::requireRest);
        service(Sections.class).plugins().stream()
                .filter(plugin -> plugin.state() == Sections.State.FAILED)
                .findFirst()
                .ifPresent(plugin -> {
                    throw new IllegalStateException("Section " + plugin.code() + " failed: "
                            + plugin.reason().map(this::english).orElse(""));
                });
    }

    private void requireRest() {
        Licensing licensing = service(Licensing.class);
        require(licensing.inForce().isPresent(), "no licence is in force");
        Sections sections = service(Sections.class);
        require(sections.pending().isEmpty(), sections.pending() + " are on their way");
        List<Sections.Plugin> known = sections.plugins();
        require(
                known.stream().map(Sections.Plugin::code).toList().containsAll(bundles.sections()),
                "not every section of " + bundles.sections() + " is known");
        known.forEach(plugin -> require(rests(plugin, licensing), plugin.code() + " is " + plugin.state()));
    }

    /** A section hears of a licence a moment after it is in force; until then it is refused for want of one. */
    private static boolean rests(Sections.Plugin plugin, Licensing licensing) {
        boolean allowed = licensing.decide(plugin.code()).allowed();
        return switch (plugin.state()) {
            case ACTIVE -> allowed;
            case REFUSED -> !allowed && plugin.rule().filter(NO_LICENCE::equals).isEmpty();
            case FAILED -> true;
            case INSTALLED, AVAILABLE -> false;
        };
    }

    private long undelivered() {
        return database.database().system(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(UNDELIVERED)) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    private String english(Text text) {
        return service(Translations.class).render(text, Locale.ENGLISH);
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new AssertionError(otherwise);
        }
    }
}
