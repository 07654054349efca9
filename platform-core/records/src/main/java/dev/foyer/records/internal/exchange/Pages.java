// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.exchange;

import dev.foyer.plugin.Viewer;
import dev.foyer.records.ListQuery;
import dev.foyer.records.RecordPage;
import dev.foyer.records.Records;
import dev.foyer.records.StoredRecord;
import dev.foyer.records.internal.value.RichText;
import dev.foyer.records.model.FieldType;
import dev.foyer.records.model.ObjectType;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All pages of a list, one after the other. Each is a transaction of its own: whoever takes a table slowly holds no
 * connection, and paging by key shows no record twice that did not move meanwhile.
 */
final class Pages implements Iterator<List<StoredRecord>> {
    private static final int LIMIT = 200;

    private final Records records;
    private final Viewer viewer;
    private final ObjectType type;
    private final ListQuery query;
    private final List<String> fields;
    private final Set<String> rich;
    private RecordPage page;
    private boolean taken;

    /** Reads the first page, so that whatever is wrong with the query is said now. */
    Pages(Records records, Viewer viewer, ObjectType type, ListQuery query, List<String> fields) {
        this.records = records;
        this.viewer = viewer;
        this.type = type;
        this.query = query;
        this.fields = List.copyOf(fields);
        this.rich = fields.stream()
                .filter(code -> type.field(code)
                        .filter(field -> field.type() == FieldType.RICH_TEXT)
                        .isPresent())
                .collect(Collectors.toSet());
        this.page = read(Optional.empty());
    }

    @Override
    public boolean hasNext() {
        return !taken || page.nextCursor().isPresent();
    }

    @Override
    public List<StoredRecord> next() {
        if (taken) {
            page = read(Optional.of(page.nextCursor().orElseThrow(NoSuchElementException::new)));
        }
        taken = true;
        return rich.isEmpty()
                ? page.items()
                : page.items().stream().map(this::plain).toList();
    }

    /** Rich text without its marks. */
    private StoredRecord plain(StoredRecord record) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>(record.values());
        rich.forEach(field -> values.computeIfPresent(field, (code, html) -> RichText.text(String.valueOf(html))));
        return record.with(values);
    }

    private RecordPage read(Optional<String> cursor) {
        ListQuery asked = new ListQuery(
                query.filter(), query.view(), query.sort(), query.quickSearch(), cursor, LIMIT, fields, false, false);
        return records.list(viewer, type.code(), asked);
    }
}
