// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import dev.foyer.plugin.record.RecordView;
import dev.foyer.records.internal.query.RecordTest;
import dev.foyer.records.internal.query.Variables;
import dev.foyer.records.model.Audience;
import dev.foyer.records.model.ObjectType;
import dev.foyer.records.model.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the filters in the settings of a page's parts say of a record, so that browsers need not understand them. */
final class PartConditions {
    private static final List<String> SETTINGS = List.of("when", "closed", "reopens", "paused", "ended");

    private PartConditions() {}

    /** By {@code <part>.<setting>}; only settings that are there, of the parts that the viewer's side of the portal has. */
    static Map<String, Boolean> of(ObjectType type, RecordView record, Variables variables) {
        Audience audience = Actions.audience(variables);
        Page page = type.pages().get(audience);
        if (page == null) {
            return Map.of();
        }
        RecordTest test = new RecordTest(type, record, variables);
        Map<String, Boolean> conditions = new LinkedHashMap<>();
        page.parts().stream()
                .filter(part -> part.audiences().isEmpty() || part.audiences().contains(audience))
                .forEach(part -> SETTINGS.forEach(setting -> {
                    if (part.settings().get(setting) instanceof String filter && !filter.isBlank()) {
                        conditions.put(part.code() + "." + setting, test.matches(filter));
                    }
                }));
        return conditions;
    }
}
