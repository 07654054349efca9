// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the server says about itself in {@code postmaster.pid}. */
final class PidFile {
    private static final int STATUS_LINE = 7;

    private final Path cluster;

    PidFile(Path cluster) {
        this.cluster = cluster;
    }

    /** The server that runs on the data although we did not start it; a file that names a stranger is deleted. */
    Optional<ProcessHandle> leftOver() throws IOException {
        Optional<ProcessHandle> process = pid().flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive);
        if (process.isEmpty() || worksHere(process.get())) {
            return process;
        }
        Files.deleteIfExists(file());
        return Optional.empty();
    }

    /** Whether a server accepts connections. */
    boolean ready(long pid) throws IOException {
        List<String> lines = lines();
        return pid().filter(found -> found == pid).isPresent()
                && lines.size() > STATUS_LINE
                && lines.get(STATUS_LINE).startsWith("ready");
    }

    /** After a reboot the number may belong to anybody; the server works in the folder of its data. */
    private boolean worksHere(ProcessHandle process) throws IOException {
        Path link = Path.of("/proc", Long.toString(process.pid()), "cwd");
        try {
            return !Files.isDirectory(Path.of("/proc")) || Files.isSameFile(Files.readSymbolicLink(link), cluster);
        } catch (java.nio.file.NoSuchFileException | java.nio.file.AccessDeniedException e) {
            return false;
        }
    }

    private Optional<Long> pid() throws IOException {
        return lines().stream()
                .findFirst()
                .map(String::trim)
                .filter(line -> line.matches("\\d+"))
                .map(Long::valueOf);
    }

    private List<String> lines() throws IOException {
        try {
            return Files.readAllLines(file());
        } catch (java.nio.file.NoSuchFileException e) {
            return List.of();
        }
    }

    private Path file() {
        return cluster.resolve("postmaster.pid");
    }
}
