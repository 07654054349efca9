// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records;

import dev.foyer.plugin.Viewer;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Browser code of active sections (spec P-4).
 *
 * @since 1.2
 */
@ProviderType
public interface UiModules {
    /**
     * A file of a section's browser code.
     *
     * @param build names the contents of all files of the section; another one than the present is not there
     * @param path below the folder {@code ui}, or a {@linkplain #TEXTS file of texts}
     * @return empty too if the viewer may not enter the section (spec W-1)
     */
    Optional<File> file(Viewer viewer, String section, String build, String path);

    /** The browser code of an active section. */
    Optional<Module> module(String section);

    /** First segment of the addresses of files: {@code /ui/<section>/<build>/<path>}. */
    String ROOT = "/ui/";

    /** Folder of the texts of a section by language, such as {@code texts/en.json}: those whose keys begin with its code. */
    String TEXTS = "texts/";

    /**
     * Browser code.
     *
     * @param build names the contents of all its files
     * @param languages in which it has texts
     */
    record Module(String build, List<String> languages) {}

    /**
     * A file.
     *
     * @param hash of its content
     */
    record File(String hash, long size, Content content) {}

    /** Opens the content of a file. */
    @FunctionalInterface
    interface Content {
        /** The content from its beginning. */
        InputStream open() throws IOException;
    }
}
