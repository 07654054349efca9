// SPDX-License-Identifier: Apache-2.0
package dev.foyer.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A portal of our own, started from the distribution that was built. */
public final class Portal implements AutoCloseable {
    private final Path home;
    private final Path data;
    private final int port;

    public Portal(Path home, Path data, int port) {
        this.home = home;
        this.data = data;
        this.port = port;
    }

    public Path data() {
        return data;
    }

    public int port() {
        return port;
    }

    /** Starts it; how long that took until it was ready. */
    public Duration start(String... more) {
        List<String> arguments = new ArrayList<>(List.of("start", "--port", Integer.toString(port)));
        arguments.addAll(List.of(more));
        long began = System.nanoTime();
        run(arguments);
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** The memory that the Java process has in RAM, in bytes. */
    public long memory() {
        return status("VmRSS");
    }

    /** The most that it ever had. */
    long mostMemory() {
        return status("VmHWM");
    }

    /** Removes its data. */
    public void delete() {
        Programs.delete(data);
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

    private void run(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(home.resolve("bin/foyer").toString()));
        command.addAll(arguments);
        command.addAll(List.of("--data", data.toString()));
        File log = data.resolveSibling(data.getFileName() + ".log").toFile();
        Programs.run(command, Map.of(), log);
    }

    @Override
    public void close() {
        run(List.of("stop"));
    }
}
