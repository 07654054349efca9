// SPDX-License-Identifier: Apache-2.0
package dev.foyer.bench;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A Karaf as it is published, to compare the start with. */
final class BareKaraf {
    private static final int CONSOLE = 8101;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Path home;

    BareKaraf(Path home) {
        this.home = home;
    }

    /** Starts it once to fill its caches, and then again; how long that took until its console could be reached. */
    Duration start() {
        if (reached()) {
            throw new BenchException(
                    "Something listens on port " + CONSOLE + ", where bare Karaf would: stop it first");
        }
        once();
        return once();
    }

    private Duration once() {
        try {
            long began = System.nanoTime();
            ProcessBuilder builder = new ProcessBuilder(
                            home.resolve("bin/karaf").toString(), "server")
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put("KARAF_EXEC", "exec");
            Process karaf = builder.start();
            try {
                waitFor(karaf, began);
                return Duration.ofNanos(System.nanoTime() - began);
            } finally {
                karaf.destroy();
                karaf.waitFor(30, TimeUnit.SECONDS);
            }
        } catch (IOException e) {
            throw new BenchException("Karaf cannot be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("Interrupted", e);
        }
    }

    private static void waitFor(Process karaf, long began) {
        while (!reached()) {
            if (!karaf.isAlive() || System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new BenchException("Karaf does not start");
            }
            LockSupport.parkNanos(20_000_000L);
        }
    }

    private static boolean reached() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), CONSOLE)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
