// SPDX-License-Identifier: Apache-2.0
package dev.foyer.deployment.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
    private static final Pattern KEY = Pattern.compile("\"(deployment\\.[a-z-]+\\.[a-z-]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everySentenceIsTranslatedAndNoneIsLeftOver(String language) throws IOException {
        assertThat(texts(language).keySet()).isEqualTo(used());
    }

    @Test
    void everySentenceIsAPattern() throws IOException {
        texts("en").values().forEach(MessageFormat::new);
        texts("de").values().forEach(MessageFormat::new);
        assertThat(MessageFormat.format(texts("de").get("deployment.descriptor.faults"), 2, "a:1:2", "x"))
                .isEqualTo("Der Deskriptor hat 2 Fehler. a:1:2: x");
    }

    @SuppressWarnings("unchecked")
    private static TreeMap<String, String> texts(String language) throws IOException {
        Path file = Path.of("src/main/resources/OSGI-INF/foyer/i18n/" + language + ".json");
        return new ObjectMapper().readValue(file.toFile(), TreeMap.class);
    }

    private static Set<String> used() throws IOException {
        Set<String> used = new TreeSet<>();
        for (String module : new String[] {"deployment", "rest"}) {
            try (Stream<Path> files = Files.walk(Path.of("../" + module + "/src/main/java"))) {
                for (Path file :
                        files.filter(it -> it.toString().endsWith(".java")).toList()) {
                    Matcher found = KEY.matcher(Files.readString(file));
                    while (found.find()) {
                        used.add(found.group(1));
                    }
                }
            }
        }
        return used;
    }
}
