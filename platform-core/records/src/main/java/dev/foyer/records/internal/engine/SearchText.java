// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import dev.foyer.records.internal.value.DisplayPattern;
import dev.foyer.records.internal.value.RichText;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.FieldType;
import dev.foyer.records.model.ObjectType;
import dev.foyer.records.model.ObjectType.SearchSpec;
import java.util.stream.Collectors;

/** The text of a record that is searched, without marks. */
final class SearchText {
    private SearchText() {}

    static String of(ObjectType type, SearchSpec spec, Draft draft) {
        return spec.body().stream()
                .flatMap(code -> type.field(code).stream())
                .map(field -> text(field, draft))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String text(Field field, Draft draft) {
        String text = DisplayPattern.shown(draft.raw(field.code()));
        return field.type() == FieldType.RICH_TEXT ? RichText.text(text) : text;
    }
}
