// SPDX-License-Identifier: Apache-2.0
package dev.foyer.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A portal of our own, started from the distribution that was built. */
final class Portal implements AutoCloseable {
    private final Path home;
    private final Path data;
    private final int port;

    Portal(Path home, Path data, int port) {
        this.home = home;
        this.data = data;
        this.port = port;
    }

    Path data() {
        return data;
    }

    int port() {
        return port;
    }

    /** Starts it; how long that took until it was ready. */
    Duration start() {
        long began = System.nanoTime();
        run("start", "--port", Integer.toString(port));
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** The memory that the Java process has in RAM, in bytes. */
    long memory() {
        return status("VmRSS");
    }

    /** The most that it ever had. */
    long mostMemory() {
        return status("VmHWM");
    }

    /** Removes its data. */
    void delete() {
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new BenchException(data + " cannot be removed", e);
        }
    }

    private long status(String name) {
        try {
            String pid = Files.readString(data.resolve("foyer.pid")).strip();
            return Files.readAllLines(Path.of("/proc", pid, "status")).stream()
                    .filter(line -> line.startsWith(name + ":"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(0L);
        } catch (IOException e) {
            throw new BenchException("The portal does not run any more", e);
        }
    }

    private void run(String... arguments) {
        List<String> command = new ArrayList<>(List.of(home.resolve("bin/foyer").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", data.toString()));
        File log = data.resolveSibling(data.getFileName() + ".log").toFile();
        Programs.run(command, Map.of(), log);
    }

    @Override
    public void close() {
        run("stop");
    }
}
