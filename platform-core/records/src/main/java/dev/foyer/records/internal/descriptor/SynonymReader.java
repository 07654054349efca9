// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.descriptor;

import dev.foyer.records.model.FieldType;
import dev.foyer.records.model.ObjectType.SynonymSpec;

/** Reads which object holds the synonyms of a search. */
final class SynonymReader {
    private static final String FAULT = "cannot be used for synonyms";

    private final Context context;

    SynonymReader(Context context) {
        this.context = context;
    }

    SynonymSpec read(Item item) {
        item.get("object").ifPresent(context::object);
        String object = item.text("object").orElse("");
        context.outline().object(object).ifPresent(holder -> {
            item.get("terms")
                    .ifPresent(terms -> context.typed(terms, holder, FAULT, FieldType.TEXT, FieldType.LONG_TEXT));
            item.get("language")
                    .ifPresent(language -> context.typed(language, holder, FAULT, FieldType.TEXT, FieldType.CHOICE));
        });
        return new SynonymSpec(object, item.text("terms").orElse(""), item.text("language"));
    }
}
