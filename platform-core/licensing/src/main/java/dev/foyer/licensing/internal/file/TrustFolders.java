// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Folders of {@code *.jwk.json} files, read again when one of them changed. */
public final class TrustFolders {
    private static final String SUFFIX = ".jwk.json";

    private final List<Path> folders;
    private final BiConsumer<Path, String> faults;
    private List<Seen> seen = List.of();
    private Trust trust = Trust.NONE;

    /**
     * @param faults hears of files that cannot be read and why; they are left out
     */
    public TrustFolders(List<Path> folders, BiConsumer<Path, String> faults) {
        this.folders = List.copyOf(folders);
        this.faults = faults;
    }

    /** Who is trusted now. */
    public synchronized Trust current() {
        List<Seen> now = folders.stream().flatMap(TrustFolders::files).toList();
        if (!now.equals(seen)) {
            trust = new Trust(now.stream().flatMap(file -> read(file.path())).toList());
            seen = now;
        }
        return trust;
    }

    private static Stream<Seen> files(Path folder) {
        List<Seen> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(SUFFIX)).sorted().toList()) {
                found.add(new Seen(
                        file, Files.size(file), Files.getLastModifiedTime(file).toMillis()));
            }
        } catch (IOException absentOrChanging) {
            return found.stream();
        }
        return found.stream();
    }

    private Stream<Signer> read(Path file) {
        try {
            return Stream.of(Signer.parse(Files.readString(file)));
        } catch (IOException | ParseException e) {
            faults.accept(file, String.valueOf(e.getMessage()));
            return Stream.empty();
        }
    }

    private record Seen(Path path, long size, long changed) {}
}
