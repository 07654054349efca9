// SPDX-License-Identifier: Apache-2.0
package dev.foyer.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UiTest {
    @TempDir
    Path folder;

    @Test
    void thePolicyIsTheOneOfTheBuild() throws IOException {
        assertThat(ui().policy()).startsWith("default-src 'none'");
        Files.writeString(
                folder.resolve("csp.json"), "{\n  \"policy\": \"default-src 'none'; script-src 'sha256-a+/='\"\n}");
        assertThat(ui().policy()).isEqualTo("default-src 'none'; script-src 'sha256-a+/='");
    }

    @Test
    void pagesComeInTheLanguageOrInEnglish() throws IOException {
        Files.writeString(folder.resolve("index.en.html"), "hello");
        Files.writeString(folder.resolve("index.de.html"), "hallo");

        assertThat(ui().page("index", Locale.GERMAN)).contains("hallo");
        assertThat(ui().page("index", Locale.FRENCH)).contains("hello");
    }

    @Test
    void onlyFilesOfTheUiAreServed() throws IOException {
        Files.createDirectory(folder.resolve("assets"));
        Files.writeString(folder.resolve("assets/a-1.js"), "1");
        Files.writeString(folder.resolve("index.en.html"), "x");

        assertThat(ui().file("assets/a-1.js")).isPresent();
        assertThat(ui().file("index.en.html")).isEmpty();
        assertThat(ui().file("assets/../index.en.html")).isEmpty();
        assertThat(ui().file("assets/")).isEmpty();
        assertThat(ui().file("")).isEmpty();
    }

    private Ui ui() {
        return new Ui(this::find);
    }

    private Optional<URL> find(String name) {
        Path file = folder.resolve(name);
        try {
            return Files.isRegularFile(file) ? Optional.of(file.toUri().toURL()) : Optional.empty();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
