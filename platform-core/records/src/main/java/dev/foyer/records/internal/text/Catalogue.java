// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Texts by language and key. */
final class Catalogue {
    static final Catalogue EMPTY = new Catalogue(Map.of());
    private static final String FALLBACK = "en";

    private final Map<String, Map<String, String>> byLanguage;

    Catalogue(Map<String, Map<String, String>> byLanguage) {
        this.byLanguage = byLanguage;
    }

    /** These texts and those of another catalogue, which wins. */
    Catalogue with(Catalogue other) {
        Map<String, Map<String, String>> all = new HashMap<>(byLanguage);
        other.byLanguage.forEach((language, texts) -> all.merge(language, texts, Catalogue::joined));
        return new Catalogue(all);
    }

    boolean isEmpty() {
        return byLanguage.isEmpty();
    }

    /** The text of a key in a language, else in English. */
    Optional<String> find(String key, Locale locale) {
        return in(locale.getLanguage(), key).or(() -> in(FALLBACK, key));
    }

    private Optional<String> in(String language, String key) {
        return Optional.ofNullable(byLanguage.getOrDefault(language, Map.of()).get(key));
    }

    private static Map<String, String> joined(Map<String, String> first, Map<String, String> second) {
        Map<String, String> both = new HashMap<>(first);
        both.putAll(second);
        return both;
    }
}
