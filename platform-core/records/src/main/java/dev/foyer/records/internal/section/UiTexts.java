// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.section;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.framework.Bundle;

/** The texts that browser code may ask for: those of the section itself, not what staff pages call their fields. */
final class UiTexts {
    private static final String FOLDER = Descriptor.FOLDER + "i18n";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};

    private UiTexts() {}

    /** JSON by language. */
    static Map<String, byte[]> of(Bundle bundle, String section) {
        Map<String, byte[]> byLanguage = new TreeMap<>();
        var found = bundle.findEntries(FOLDER, "*.json", false);
        for (URL file : found == null ? Collections.<URL>emptyList() : Collections.list(found)) {
            String name = file.getPath().substring(file.getPath().lastIndexOf('/') + 1);
            byLanguage.put(name.substring(0, name.length() - ".json".length()), read(file, section + "."));
        }
        return byLanguage;
    }

    private static byte[] read(URL file, String prefix) {
        try (var content = file.openStream()) {
            Map<String, String> texts = JSON.readValue(content, TEXTS);
            texts.keySet().removeIf(key -> !key.startsWith(prefix));
            return JSON.writeValueAsBytes(texts);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
