// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.text;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the texts of a bundle. */
final class CatalogueReader {
    private static final Logger LOG = LoggerFactory.getLogger(CatalogueReader.class);
    private static final String FOLDER = "OSGI-INF/foyer/i18n";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private CatalogueReader() {}

    /** The texts of a bundle; a file that cannot be read is left out and logged. */
    static Catalogue read(Bundle bundle) {
        return read(files(bundle), bundle.getSymbolicName());
    }

    static Catalogue read(List<URL> files, String from) {
        Map<String, Map<String, String>> byLanguage = new HashMap<>();
        for (URL file : files) {
            byLanguage.put(language(file), texts(file, from));
        }
        return new Catalogue(byLanguage);
    }

    /** Few bundles have texts, and to look for files goes through all entries of an archive. */
    private static List<URL> files(Bundle bundle) {
        if (bundle.getEntry(FOLDER + "/") == null && bundle.getEntry(FOLDER + "/en.json") == null) {
            return List.of();
        }
        Enumeration<URL> found = bundle.findEntries(FOLDER, "*.json", false);
        return found == null ? List.of() : Collections.list(found);
    }

    private static String language(URL file) {
        String path = file.getPath();
        return path.substring(path.lastIndexOf('/') + 1, path.length() - ".json".length());
    }

    private static Map<String, String> texts(URL file, String from) {
        try (InputStream content = file.openStream()) {
            return Map.copyOf(JSON.readValue(content, TEXTS));
        } catch (IOException e) {
            LOG.error("The texts {} of {} cannot be read: {}", file.getPath(), from, e.getMessage());
            return Map.of();
        }
    }
}
