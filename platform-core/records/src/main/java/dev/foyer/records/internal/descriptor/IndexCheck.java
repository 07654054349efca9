// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.descriptor;

import dev.foyer.records.internal.schema.IndexPlan;
import dev.foyer.records.model.LookupType;
import dev.foyer.records.model.ObjectType;
import java.util.List;

/** Refuses objects that would be slow to write because of too many indexes. */
final class IndexCheck {
    private final Context context;
    private final List<LookupType> lookups;

    IndexCheck(Context context, List<LookupType> lookups) {
        this.context = context;
        this.lookups = lookups;
    }

    void check(Item.Entry entry, ObjectType type) {
        List<String> indexes = IndexPlan.of(type, lookups).listed();
        if (indexes.size() > IndexPlan.CEILING) {
            context.faults()
                    .error(
                            entry.at().place(),
                            Wording.quoted(entry.key()) + " needs " + indexes.size() + " indexes, more than the "
                                    + IndexPlan.CEILING
                                    + " that keep writing quick; take ‘sortable’, ‘staffSortable’ or ‘filterable’ from some fields: "
                                    + String.join("; ", indexes));
        }
    }
}
