// SPDX-License-Identifier: Apache-2.0
package dev.foyer.itests;

import dev.foyer.itests.Installation.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** A running portal of the unpacked distribution with a data folder of its own, on a free port. */
public final class Portal implements AutoCloseable {
    private final Path data;
    private final int port;
    private final Map<String, String> environment = new HashMap<>();

    private Portal(Path data, Map<String, String> environment) {
        this.data = data;
        this.port = freePort();
        this.environment.putAll(environment);
        this.environment.put("FOYER_DATA", data.toString());
        this.environment.put("FOYER_PORT", String.valueOf(port));
    }

    /** A new portal, started with the given options of {@code foyer start}, ready when this returns. */
    public static Portal start(String... options) {
        return start(Map.of(), options);
    }

    /** The same with more environment variables. */
    public static Portal start(Map<String, String> environment, String... options) {
        try {
            Portal portal = new Portal(Installation.folder("portal"), environment);
            portal.startAgain(options);
            return portal;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another node on the database of a portal, with a data folder of its own. */
    public static Portal beside(Portal other) {
        PortalDatabase database = PortalDatabase.of(other);
        Map<String, String> environment = new HashMap<>(other.environment);
        environment.put("FOYER_DATABASE_URL", database.url());
        environment.put("FOYER_DATABASE_USER", database.user());
        environment.put("FOYER_DATABASE_PASSWORD", database.password());
        return start(environment);
    }

    /** Ends its process as a crash would; a database inside stays. */
    public void kill() {
        ProcessHandle process = process();
        process.destroyForcibly();
        await("the process is gone", Duration.ofSeconds(10), () -> !process.isAlive());
    }

    /** Starts it when it is stopped or killed. */
    public Outcome startAgain(String... options) {
        List<String> command = new ArrayList<>(List.of("start"));
        command.addAll(List.of(options));
        Outcome outcome = foyer(command.toArray(String[]::new));
        if (outcome.status() != 0) {
            throw new IllegalStateException(outcome.output());
        }
        return outcome;
    }

    /** Runs a command of the script {@code foyer} on this portal. */
    public Outcome foyer(String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(Installation.home().resolve("bin/foyer").toString()));
        command.addAll(List.of(arguments));
        return Installation.run(environment, command);
    }

    /** Runs a command on its console. */
    public Outcome console(String command) {
        return foyer("console", command);
    }

    /** A caller who has not signed in. */
    public Caller anonymous() {
        return new Caller("http://localhost:" + port);
    }

    /** A caller who has signed in as a demo user, such as {@code agent@foyer.example}. */
    public Caller as(String login) {
        return anonymous().signIn(login, "foyer-demo-2026");
    }

    public int port() {
        return port;
    }

    public Path data() {
        return data;
    }

    /** The Java process. */
    public ProcessHandle process() {
        try {
            long pid =
                    Long.parseLong(Files.readString(data.resolve("foyer.pid")).strip());
            return ProcessHandle.of(pid).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for something to become true and fails when it does not in time. */
    public static void await(String what, Duration limit, BooleanSupplier condition) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Not within " + limit + ": " + what);
            }
            java.util.concurrent.locks.LockSupport.parkNanos(
                    Duration.ofMillis(50).toNanos());
        }
    }

    @Override
    public void close() {
        foyer("stop");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
