// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.exchange;

import dev.foyer.records.Translations;
import dev.foyer.records.internal.metadata.Wording;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.ObjectType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the fields that columns of a table are called after. */
final class Titles {
    /** In which fields have names. */
    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    private final ObjectType type;
    private final List<Field> fields;
    private final List<Wording> languages;

    /**
     * Names of fields.
     *
     * @param fields that may be meant
     */
    Titles(ObjectType type, List<Field> fields, Locale own, Translations translations) {
        this.type = type;
        this.fields = fields;
        this.languages = Stream.concat(Stream.of(own), LANGUAGES.stream())
                .distinct()
                .map(locale -> new Wording(translations, locale))
                .toList();
    }

    /** By code, or by the name in the viewer's or any other language. */
    Optional<Field> field(String title) {
        String wanted = title.strip();
        Optional<Field> byCode = first(field -> field.code().equalsIgnoreCase(wanted));
        return byCode.or(() -> languages.stream()
                .flatMap(words -> first(field -> words.field(type, field.code()).equalsIgnoreCase(wanted)).stream())
                .findFirst());
    }

    private Optional<Field> first(Predicate<Field> wanted) {
        return fields.stream().filter(wanted).findFirst();
    }
}
