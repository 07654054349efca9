// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.metadata;

import dev.foyer.plugin.Text;
import dev.foyer.records.Translations;
import dev.foyer.records.model.ObjectType;
import java.util.Locale;
import java.util.Optional;

/** Texts of descriptors in one language; a code in words where nobody translated it. */
public final class Wording {
    private final Translations translations;
    private final Locale locale;

    /** Texts in one language. */
    public Wording(Translations translations, Locale locale) {
        this.translations = translations;
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    /** What the records of an object are called. */
    public String plural(ObjectType type) {
        return label(type.code() + ".plural", type.code());
    }

    /** What a field is called. */
    public String field(ObjectType type, String code) {
        return find(type.code() + ".field." + code).orElseGet(() -> label("records.field." + code, code));
    }

    /** What an option of a choice is called. */
    public String option(ObjectType type, String field, String option) {
        return label(type.code() + ".field." + field + ".option." + option, option);
    }

    /** A text that may be missing. */
    Optional<String> find(String key) {
        return translations.find(key, locale);
    }

    /** A text, or the code in words. */
    String label(String key, String code) {
        return find(key).orElseGet(() -> inWords(code));
    }

    /** A text of the platform with its places filled. */
    public String text(String key, Object... arguments) {
        return translations.render(Text.of(key, arguments), locale);
    }

    /** {@code assigneeGroup} and {@code assignee-group} become {@code Assignee group}. */
    static String inWords(String code) {
        String words =
                code.replaceAll("([a-z0-9])([A-Z])", "$1 $2").replace('-', ' ').toLowerCase(Locale.ROOT);
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
