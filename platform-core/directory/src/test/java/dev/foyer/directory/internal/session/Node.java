// SPDX-License-Identifier: Apache-2.0
package dev.foyer.directory.internal.session;

import dev.foyer.database.Database;
import dev.foyer.database.Notices;
import dev.foyer.database.test.TestDatabase;
import dev.foyer.directory.SignIn;
import dev.foyer.directory.Users;
import dev.foyer.directory.internal.DirectorySchema;
import dev.foyer.directory.internal.demo.DemoPeople;
import dev.foyer.directory.internal.demo.FirstAdministrator;
import dev.foyer.directory.internal.demo.LinkFile;
import dev.foyer.directory.internal.password.PasswordCheck;
import dev.foyer.directory.internal.password.Passwords;
import dev.foyer.directory.internal.person.Seats;
import dev.foyer.directory.internal.person.UsersService;
import dev.foyer.directory.internal.person.Viewers;
import dev.foyer.directory.internal.store.RevocationMapper;
import dev.foyer.licensing.test.TestLicensing;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** One node of an installation, without OSGi. */
public final class Node implements AutoCloseable {
    /** The password of the demo people. */
    public static final String PASSWORD = "foyer-demo-2026";

    private final RevocationWatch watch;

    public final TestLicensing licensing;
    public final MovableClock clock = new MovableClock();
    public final Viewers viewers;
    public final Keys keys;
    public final SignIn signIn;
    public final Users users;

    /** A node with the demo people. */
    public static Node demo(TestDatabase database) {
        return new Node(database, database.database(), database.notices());
    }

    /** A node that never hears a notice. */
    public static Node deaf(TestDatabase database, Database statements) {
        return new Node(database, statements, new Deaf());
    }

    private Node(TestDatabase test, Database database, Notices notices) {
        DirectorySchema schema = schema(test);
        licensing = licensed(test);
        Passwords passwords = new Passwords();
        DemoPeople.make(test.database(), schema, passwords);
        viewers = new Viewers(database, schema, licensing.licensing());
        keys = new Keys(database, schema, new Lifetimes(Duration.ofHours(12), Duration.ofDays(30)), clock);
        watch = new RevocationWatch(
                new Revocations(database, schema.mapper(RevocationMapper.class)), new Memory(keys, viewers), notices);
        Seats seats = new Seats(database, schema, licensing.licensing(), licensing.standing(), viewers);
        users = new UsersService(database, schema, viewers, seats);
        signIn = new SignInService(
                new PasswordCheck(database, schema, passwords, clock),
                new KeyRing(database, schema, keys, viewers, watch),
                viewers,
                seats,
                FirstAdministrator.with(
                        database, schema, passwords, new LinkFile(Path.of("target"), "http://localhost/?token=")));
    }

    /** The first node of an installation brings a licence. */
    private static TestLicensing licensed(TestDatabase test) {
        TestLicensing licensing = new TestLicensing(test);
        if (licensing.licensing().installed().isEmpty()) {
            licensing.install(TestLicensing.everything());
        }
        return licensing;
    }

    /** The schema of the directory in a test database. */
    public static DirectorySchema schema(TestDatabase database) {
        return new DirectorySchema(database.mappers().open(Node.class.getClassLoader(), DirectorySchema.all()));
    }

    /** Waits until this node relies on its memory. */
    public Node ready() {
        within(Duration.ofSeconds(10), watch::fresh);
        return this;
    }

    /** Waits for a condition. */
    public static void within(Duration time, BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(time);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("Not within " + time);
            }
            LockSupport.parkNanos(10_000_000);
        }
    }

    @Override
    public void close() {
        watch.close();
        licensing.close();
    }

    private static final class Deaf implements Notices {
        @Override
        public void send(String channel, String payload) {}

        @Override
        public AutoCloseable listen(String channel, Consumer<String> listener) {
            return () -> {};
        }
    }
}
