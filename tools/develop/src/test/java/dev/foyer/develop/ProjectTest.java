// SPDX-License-Identifier: Apache-2.0
package dev.foyer.develop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectTest {
    @TempDir
    Path folder;

    @Test
    void theArchiveIsTheOneThatWasBuiltLast() throws IOException {
        Path saved = Files.createDirectories(folder.resolve("src/main/resources/OSGI-INF/foyer"))
                .resolve("visits.section.yaml");
        Files.writeString(saved, "foyer: 1");
        Files.createDirectory(folder.resolve("target"));
        Path before = archive("visits-1.0.0.jar", 1);
        Path last = archive("visits-1.1.0.jar", 3);
        archive("visits-1.1.0-sources.jar", 4);
        Path renamed = archive("visits-1.10.0.jar", 2);

        assertThat(new Project(folder).archive(Set.of(saved))).isEqualTo(last);
        assertThat(Files.size(last)).isGreaterThan(Files.size(before)).isGreaterThan(Files.size(renamed));
    }

    private Path archive(String name, int minutes) throws IOException {
        Path file = folder.resolve("target").resolve(name);
        new JarOutputStream(Files.newOutputStream(file)).close();
        assertThat(file.toFile().setLastModified(minutes * 60_000L)).isTrue();
        return file;
    }
}
