// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.record;

import dev.foyer.records.RecordPage;
import dev.foyer.rest.internal.json.ObjectLooks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a list on the wire; what does not apply is left out. */
record RecordPageJson(
        List<RecordJson> items,
        @Nullable String nextCursor,
        @Nullable Long total,
        @Nullable Boolean totalIsLowerBound) {

    static RecordPageJson from(RecordPage page, ObjectLooks looks) {
        return new RecordPageJson(
                page.items().stream().map(item -> new RecordJson(item, looks)).toList(),
                page.nextCursor().orElse(null),
                page.total().map(RecordPage.Total::count).orElse(null),
                page.total()
                        .filter(RecordPage.Total::lowerBound)
                        .map(RecordPage.Total::lowerBound)
                        .orElse(null));
    }
}
