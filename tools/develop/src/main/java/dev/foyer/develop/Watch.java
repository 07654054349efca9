// SPDX-License-Identifier: Apache-2.0
package dev.foyer.develop;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;
import static java.nio.file.StandardWatchEventKinds.OVERFLOW;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Waits for files to be saved. What an editor writes in several steps is one save: it ends with a moment of quiet. */
final class Watch implements AutoCloseable {
    private static final long QUIET_MILLIS = 80;

    private final WatchService service = FileSystems.getDefault().newWatchService();
    private final List<Path> sources;

    /**
     * @param sources files and folders; folders with all they contain
     */
    Watch(List<Path> sources) throws IOException {
        this.sources = sources;
        for (Path source : sources) {
            if (Files.isDirectory(source)) {
                registerAll(source);
            } else {
                register(Objects.requireNonNull(source.getParent(), "a root is no source"));
            }
        }
    }

    /** The files that were saved or deleted, at least one. */
    Set<Path> next() throws InterruptedException {
        Set<Path> changed = new HashSet<>();
        @Nullable WatchKey key = service.take();
        while (key != null || changed.isEmpty()) {
            if (key != null) {
                changed.addAll(changes(key));
            }
            key = changed.isEmpty() ? service.take() : service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
        }
        return changed;
    }

    @Override
    public void close() throws IOException {
        service.close();
    }

    private Set<Path> changes(WatchKey key) {
        Path folder = (Path) key.watchable();
        Set<Path> changed = new HashSet<>();
        for (WatchEvent<?> event : key.pollEvents()) {
            if (event.kind() == OVERFLOW) {
                changed.addAll(registerAll(folder));
            } else if (event.context() instanceof Path name && counts(folder.resolve(name))) {
                Path file = folder.resolve(name);
                if (Files.isDirectory(file)) {
                    changed.addAll(registerAll(file));
                } else {
                    changed.add(file);
                }
            }
        }
        key.reset();
        return changed;
    }

    /** Editors write copies beside a file, of names that no source has. */
    private boolean counts(Path file) {
        String name = file.getFileName().toString();
        boolean copy = name.startsWith(".") || name.endsWith("~") || name.endsWith(".swp") || name.matches("\\d+");
        return !copy && sources.stream().anyMatch(file::startsWith);
    }

    /** Registers a folder with those below it, and says which files are there already. */
    private Set<Path> registerAll(Path folder) {
        Set<Path> files = new HashSet<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.toList()) {
                if (Files.isDirectory(path)) {
                    register(path);
                } else if (counts(path)) {
                    files.add(path);
                }
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void register(Path folder) throws IOException {
        folder.register(service, ENTRY_CREATE, ENTRY_MODIFY, ENTRY_DELETE);
    }
}
