// SPDX-License-Identifier: Apache-2.0
package dev.foyer.develop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class WatchTest {
    @TempDir
    Path folder;

    @Test
    void whatIsWrittenInOneGoIsOneSave() throws Exception {
        Path source = Files.createDirectories(folder.resolve("src/main"));
        try (Watch watch = new Watch(List.of(source, folder.resolve("pom.xml")))) {
            Files.writeString(source.resolve("A.java"), "a");
            Files.writeString(source.resolve("A.java~"), "a");
            Files.writeString(folder.resolve("notes.txt"), "none of ours");
            Files.writeString(folder.resolve("pom.xml"), "b");
            assertThat(watch.next()).containsExactlyInAnyOrder(source.resolve("A.java"), folder.resolve("pom.xml"));
        }
    }

    @Test
    void filesOfANewFolderCount() throws IOException, InterruptedException {
        Path source = Files.createDirectories(folder.resolve("src/main"));
        try (Watch watch = new Watch(List.of(source))) {
            Path file = Files.createDirectories(source.resolve("java/com")).resolve("B.java");
            Files.writeString(file, "b");
            assertThat(watch.next()).contains(file);
        }
    }
}
