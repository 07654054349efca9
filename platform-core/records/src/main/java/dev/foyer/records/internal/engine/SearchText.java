// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import dev.foyer.records.internal.value.DisplayPattern;
import dev.foyer.records.internal.value.RichText;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.FieldType;
import dev.foyer.records.model.ObjectType;
import dev.foyer.records.model.ObjectType.SearchSpec;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The text of a record that is searched, without marks. */
final class SearchText {
    private SearchText() {}

    static String of(ObjectType type, SearchSpec spec, Draft draft) {
        return Stream.concat(
                        spec.body().stream().flatMap(code -> type.field(code).stream()),
                        spec.tags().stream()
                                .flatMap(code -> type.field(code).stream())
                                .filter(SearchText::named))
                .map(field -> text(field, draft))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** Texts among the tags are searched as they are stored; names of what a tag points to are not stored here. */
    private static boolean named(Field field) {
        return field.type() == FieldType.LOOKUP || field.type() == FieldType.MULTI_LOOKUP;
    }

    private static String text(Field field, Draft draft) {
        String text = DisplayPattern.shown(draft.raw(field.code()));
        return field.type() == FieldType.RICH_TEXT ? RichText.text(text) : text;
    }
}
