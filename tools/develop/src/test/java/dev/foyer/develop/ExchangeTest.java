// SPDX-License-Identifier: Apache-2.0
package dev.foyer.develop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExchangeTest {
    @TempDir
    Path folder;

    @Test
    void savedFilesComeInAndDeletedOnesGo() throws IOException {
        Path resources = Files.createDirectories(folder.resolve("resources/OSGI-INF/foyer/i18n"));
        Path archive = folder.resolve("plugin.jar");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(archive))) {
            jar.putNextEntry(new ZipEntry("OSGI-INF/foyer/i18n/en.json"));
            jar.putNextEntry(new ZipEntry("OSGI-INF/foyer/i18n/fr.json"));
        }
        Path saved = Files.writeString(resources.resolve("en.json"), "{}");
        Path added = Files.writeString(resources.resolve("de.json"), "{}");

        new Exchange(folder.resolve("resources"), archive).of(Set.of(saved, added, resources.resolve("fr.json")));

        try (JarFile jar = new JarFile(archive.toFile())) {
            assertThat(jar.getEntry("OSGI-INF/foyer/i18n/en.json").getSize()).isEqualTo(2);
            assertThat(jar.getEntry("OSGI-INF/foyer/i18n/de.json")).isNotNull();
            assertThat(jar.getEntry("OSGI-INF/foyer/i18n/fr.json")).isNull();
        }
    }
}
