// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.query;

import dev.foyer.records.internal.access.Sql;
import dev.foyer.records.model.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The words typed above a list: each must stand in one of the quick-search fields that the viewer may read. */
final class QuickSearch {
    private static final int MOST_WORDS = 8;

    private QuickSearch() {}

    static Condition compile(String words, Target target) {
        List<Field> fields =
                target.type().fields().stream().filter(Field::quickSearch).toList();
        List<Field> readable = fields.stream()
                .filter(field -> target.field(field.code()).isPresent())
                .toList();
        boolean all = readable.size() == fields.size();
        List<Condition> each = Arrays.stream(words.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .map(word -> all && !fields.isEmpty() ? together(word, target) : single(word, readable, target))
                .toList();
        return Condition.and(each);
    }

    /** The generated column of all quick-search fields has an index. */
    private static Condition together(String word, Target target) {
        String pattern = Patterns.within(word.toLowerCase(Locale.ROOT));
        return Condition.within(Sql.of(target.alias() + ".quick_text like ?", pattern));
    }

    private static Condition single(String word, List<Field> fields, Target target) {
        return Condition.or(fields.stream()
                .map(field -> Condition.within(Sql.of(target.column(field) + " ilike ?", Patterns.within(word))))
                .toList());
    }
}
