// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.descriptor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;

/** A sound descriptor in which tests make mistakes. */
final class Shop {
    static final String FILE = "shop.section.yaml";

    private Shop() {}

    static String sound() {
        try (InputStream yaml = Shop.class.getResourceAsStream("/descriptors/" + FILE)) {
            return new String(yaml.readAllBytes(), UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The sound descriptor with one piece, which must stand in it once, replaced. */
    static String with(String piece, String by) {
        String sound = sound();
        assertThat(sound.split(java.util.regex.Pattern.quote(piece), -1))
                .as(piece)
                .hasSize(2);
        return sound.replace(piece, by);
    }

    static Reading read(String yaml) {
        return SectionReader.reading(FILE, new ByteArrayInputStream(yaml.getBytes(UTF_8)), Optional.empty());
    }

    static Reading read(String yaml, Set<String> texts) {
        return SectionReader.reading(FILE, new ByteArrayInputStream(yaml.getBytes(UTF_8)), Optional.of(texts));
    }
}
