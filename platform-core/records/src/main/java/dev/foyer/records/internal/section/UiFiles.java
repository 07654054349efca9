// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.section;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.foyer.records.UiModules;
import dev.foyer.records.model.SectionType;
import dev.foyer.records.model.UiModule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.framework.Bundle;

/**
 * The files of a section's browser code as they lie in its bundle. Only what was listed is served, by its exact name, so no path
 * leads out of the folder.
 *
 * @param build hash of all names and contents
 */
record UiFiles(String build, Map<String, UiModules.File> files) {
    static final UiFiles NONE = new UiFiles("", Map.of());
    private static final String FOLDER = Descriptor.FOLDER + UiModule.FOLDER;
    private static final int HASH = 24;

    /** The files of a section that has a module; nothing of others. */
    static UiFiles of(Bundle bundle, SectionType section) {
        if (section.ui().isEmpty()) {
            return NONE;
        }
        Map<String, UiModules.File> files = new TreeMap<>();
        for (URL url : entries(bundle)) {
            String name = url.getPath().substring(url.getPath().indexOf(FOLDER) + FOLDER.length());
            byte[] content = read(url);
            files.put(name, new UiModules.File(hash(content), content.length, url::openStream));
        }
        UiTexts.of(bundle, section.code())
                .forEach((language, json) -> files.put(
                        UiModules.TEXTS + language + ".json",
                        new UiModules.File(hash(json), json.length, () -> new ByteArrayInputStream(json))));
        return new UiFiles(build(files), Collections.unmodifiableMap(files));
    }

    private static String build(Map<String, UiModules.File> files) {
        StringBuilder all = new StringBuilder();
        files.forEach(
                (name, file) -> all.append(name).append(' ').append(file.hash()).append('\n'));
        return hash(all.toString().getBytes(UTF_8));
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content))
                    .substring(0, HASH);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static List<URL> entries(Bundle bundle) {
        var found = bundle.findEntries(FOLDER, "*", true);
        return found == null
                ? List.of()
                : Collections.list(found).stream()
                        .filter(url -> !url.getPath().endsWith("/"))
                        .toList();
    }

    private static byte[] read(URL url) {
        try (InputStream content = url.openStream()) {
            return content.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Optional<UiModules.File> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** Languages in which the section has texts of its own. */
    List<String> languages() {
        return files.keySet().stream()
                .filter(name -> name.startsWith(UiModules.TEXTS))
                .map(name -> name.substring(UiModules.TEXTS.length(), name.length() - ".json".length()))
                .toList();
    }
}
