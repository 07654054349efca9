// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.test;

import dev.foyer.database.internal.server.Folders;
import dev.foyer.database.internal.server.PostgresServer;
import dev.foyer.database.internal.server.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder of this run's server, in target under the number of this process. */
final class TestFolder {
    private static final Path PARENT = Path.of("target", "test-postgres");
    private static final Path PROGRAMS = Path.of(System.getProperty("user.home"), ".cache", "foyer", "postgres");

    private TestFolder() {}

    static PostgresServer start() throws IOException {
        sweep();
        Path root = PARENT.resolve(Long.toString(ProcessHandle.current().pid()));
        PostgresServer server =
                new PostgresServer(new Folders(root, PROGRAMS), new ClassPathBinaries(), Settings.fast());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, root), "test-postgres-stop"));
        server.start();
        return server;
    }

    private static void stop(PostgresServer server, Path root) {
        try {
            server.close();
            delete(root);
        } catch (IOException e) {
            System.err.println("Test server not stopped: " + e.getMessage());
        }
    }

    /** Ends what runs that were killed left behind. */
    private static void sweep() throws IOException {
        for (Path folder : list(PARENT)) {
            long pid = Long.parseLong(folder.getFileName().toString());
            if (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent()) {
                continue;
            }
            Optional<ProcessHandle> left = new PostgresServer(
                            new Folders(folder, PROGRAMS), new ClassPathBinaries(), Settings.fast())
                    .process();
            left.ifPresent(ProcessHandle::destroyForcibly);
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> found = Files.walk(folder)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.toList();
        }
    }
}
