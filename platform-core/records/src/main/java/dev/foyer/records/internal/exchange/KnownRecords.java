// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.exchange;

import dev.foyer.plugin.Viewer;
import dev.foyer.records.ListQuery;
import dev.foyer.records.RecordPage;
import dev.foyer.records.Records;
import dev.foyer.records.StoredRecord;
import dev.foyer.records.internal.exchange.SheetPlan.Key;
import dev.foyer.records.internal.imports.ImportKeyMapper;
import dev.foyer.records.internal.imports.ImportKeyMapper.ImportKey;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.FieldType;
import dev.foyer.records.model.ObjectType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The records that the keys of rows are about, as the viewer sees them. */
final class KnownRecords {
    private static final int LONGEST_FILTER = 6_000;
    private static final int LIMIT = 200;

    private final Records records;
    private final ImportKeyMapper keys;
    private final Viewer viewer;
    private final ObjectType type;
    private final Key key;
    private final String source;
    private final List<String> fields;

    /**
     * Records of an object.
     *
     * @param fields that are compared with what is given
     */
    KnownRecords(
            Records records,
            ImportKeyMapper keys,
            Viewer viewer,
            ObjectType type,
            Key key,
            String title,
            List<String> fields) {
        this.records = records;
        this.keys = keys;
        this.viewer = viewer;
        this.type = type;
        this.key = key;
        this.source = "table:" + title.toLowerCase(Locale.ROOT) + (viewer.external() ? ":" + viewer.user() : "");
        this.fields = fields;
    }

    /** A key as it is compared. */
    String key(Object cell) {
        String text = CellReader.text(cell);
        boolean mail =
                key.field().map(Field::type).filter(FieldType.EMAIL::equals).isPresent();
        return mail || key.field().isEmpty() && !key.foreign() ? text.toLowerCase(Locale.ROOT) : text;
    }

    /** By key, the records that have it; for a key of another system whose record is gone, an empty list. */
    Map<String, List<StoredRecord>> find(Collection<String> wanted) {
        return key.foreign() ? foreign(wanted) : by(key.field().map(Field::code).orElse("id"), wanted);
    }

    /** Remembers the key that another system has for a record. */
    void remember(String value, UUID record) {
        if (key.foreign()) {
            keys.insert(source, type.code(), value, record);
        }
    }

    private Map<String, List<StoredRecord>> foreign(Collection<String> wanted) {
        keys.alone();
        List<ImportKey> known = keys.known(source, type.code(), wanted.toArray(String[]::new));
        Map<String, List<StoredRecord>> byId =
                by("id", known.stream().map(one -> one.record().toString()).toList());
        return known.stream()
                .collect(Collectors.toMap(
                        ImportKey::key, one -> byId.getOrDefault(one.record().toString(), List.of())));
    }

    private Map<String, List<StoredRecord>> by(String field, Collection<String> wanted) {
        Map<String, List<StoredRecord>> found = new HashMap<>();
        List<String> part = new ArrayList<>();
        int length = 0;
        for (String value : wanted) {
            part.add(quoted(value));
            length += quoted(value).length() + 1;
            if (length > LONGEST_FILTER) {
                read(field, part, found);
                part.clear();
                length = 0;
            }
        }
        if (!part.isEmpty()) {
            read(field, part, found);
        }
        return found;
    }

    private void read(String field, List<String> values, Map<String, List<StoredRecord>> found) {
        String filter = field + "=in=(" + String.join(",", values) + ")";
        Optional<String> cursor = Optional.empty();
        do {
            RecordPage page = records.list(viewer, type.code(), query(filter, cursor));
            page.items().forEach(record -> value(field, record)
                    .ifPresent(value -> found.computeIfAbsent(value, one -> new ArrayList<>())
                            .add(record)));
            cursor = page.nextCursor();
        } while (cursor.isPresent());
    }

    private Optional<String> value(String field, StoredRecord record) {
        return field.equals("id")
                ? Optional.of(record.id().toString())
                : Optional.ofNullable(record.values().get(field)).map(this::key);
    }

    private ListQuery query(String filter, Optional<String> cursor) {
        return new ListQuery(
                Optional.of(filter),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                cursor,
                LIMIT,
                fields,
                false,
                false);
    }

    private static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
