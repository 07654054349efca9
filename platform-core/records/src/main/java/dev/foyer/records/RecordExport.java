// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records;

import dev.foyer.plugin.Viewer;
import dev.foyer.records.model.FieldType;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** Lists as tables, with all their records (spec W-4, A-10). */
@ProviderType
public interface RecordExport {
    /**
     * Opens a table of what a list has. Page, count and actions of the query do not matter.
     *
     * @throws dev.foyer.plugin.ProblemException 403 if the viewer may not export lists, 404 and 400 as for lists
     */
    Table open(Viewer viewer, String object, ListQuery query);

    /**
     * A table in the viewer's language.
     *
     * @param title what its records are called
     * @param pages records in the order of the list; each page is read when it is asked for, the first one already is
     */
    record Table(String title, List<Column> columns, Iterator<List<StoredRecord>> pages) {}

    /**
     * A column.
     *
     * @param options names of the options of a choice, by code
     */
    record Column(String field, FieldType type, String title, Map<String, String> options) {}
}
