// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.descriptor;

import dev.foyer.records.internal.descriptor.Outline.ObjectOutline;
import dev.foyer.records.model.FieldType;
import dev.foyer.records.model.ObjectType.SearchSpec;
import java.util.List;
import java.util.Optional;

/** Reads what full-text search covers. */
final class SearchReader {
    private static final FieldType[] WORDS = {
        FieldType.TEXT,
        FieldType.LONG_TEXT,
        FieldType.NUMBER,
        FieldType.EMAIL,
        FieldType.PHONE,
        FieldType.URL,
        FieldType.CHOICE
    };
    private static final FieldType[] TAGS = {
        FieldType.TEXT,
        FieldType.LONG_TEXT,
        FieldType.NUMBER,
        FieldType.CHOICE,
        FieldType.LOOKUP,
        FieldType.MULTI_LOOKUP
    };
    private static final FieldType[] BODY = {FieldType.TEXT, FieldType.LONG_TEXT, FieldType.RICH_TEXT};
    private static final FieldType[] LANGUAGE = {FieldType.TEXT, FieldType.CHOICE};

    private final Context context;
    private final ObjectOutline object;

    SearchReader(Context context, ObjectOutline object) {
        this.context = context;
        this.object = object;
    }

    Optional<SearchSpec> read(Item owner) {
        return owner.get("search").map(item -> {
            item.get("language").ifPresent(language -> typed(language, LANGUAGE));
            return new SearchSpec(
                    fields(item, "title", WORDS),
                    fields(item, "tags", TAGS),
                    fields(item, "body", BODY),
                    item.text("language"),
                    item.flag("global", false),
                    item.get("synonyms").map(synonyms -> new SynonymReader(context).read(synonyms)));
        });
    }

    private List<String> fields(Item item, String key, FieldType... types) {
        item.items(key).forEach(field -> typed(field, types));
        return item.texts(key);
    }

    private void typed(Item item, FieldType... types) {
        context.typed(item, object, "cannot be searched here", types);
    }
}
