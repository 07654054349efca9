// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import dev.foyer.database.Database;
import dev.foyer.records.Sections;
import dev.foyer.records.internal.owner.Belongings;
import dev.foyer.records.internal.query.FilterCompiler;
import dev.foyer.records.internal.query.RowReader;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What records of several objects have to do with each other. */
@Component(service = Composition.class)
public final class Composition {
    private final Details details;
    private final Totals totals;

    @Activate
    public Composition(
            @Reference Database database,
            @Reference Sections sections,
            @Reference Belongings belongings,
            @Reference RowReader rows,
            @Reference FilterCompiler filters) {
        this.details = new Details(database, sections, belongings, rows);
        this.totals = new Totals(database, sections, filters);
    }

    Details details() {
        return details;
    }

    Totals totals() {
        return totals;
    }
}
