// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.query;

import dev.foyer.plugin.record.Reference;
import dev.foyer.records.Sections;
import dev.foyer.records.internal.access.Sql;
import dev.foyer.records.internal.access.Tables;
import dev.foyer.records.internal.value.LookupTable;
import dev.foyer.records.internal.value.Lookups;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.LookupType;
import dev.foyer.records.model.ObjectType;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Selects fields that point to several records or values. */
final class ManyCells {
    private final Sections sections;
    private final Lookups lookups;
    private final Reach reach;
    private final Locale locale;
    private final SelectList select;

    ManyCells(Sections sections, Lookups lookups, Reach reach, Locale locale, SelectList select) {
        this.sections = sections;
        this.lookups = lookups;
        this.reach = reach;
        this.locale = locale;
        this.select = select;
    }

    Cell field(ObjectType type, Field field, String alias) {
        String links = Tables.links(type, field) + " l";
        String where = " where l.record_id = " + alias + ".id";
        Optional<LookupType> values = field.target().flatMap(sections::lookup);
        if (values.isPresent()) {
            return values(lookups.table(values.get()), links + where);
        }
        return field.target()
                .flatMap(sections::object)
                .map(target -> records(target, links, where))
                .orElse(row -> List.of());
    }

    private Cell values(LookupTable table, String from) {
        int place = select.add("array(select l.target_id from " + from + ")");
        return row -> Arrays.stream(array(row, place, UUID[].class))
                .map(id -> table.reference(id, locale))
                .sorted(Comparator.comparing(Reference::display))
                .toList();
    }

    private Cell records(ObjectType target, String links, String where) {
        Sql within = reach.within(target, "t");
        Sql from = Sql.of(" from " + links + " join " + Tables.table(target) + " t on t.id = l.target_id and ")
                .then(within)
                .then(where + " order by t.id)");
        int ids = select.add(Sql.of("array(select t.id").then(from));
        int names = select.add(Sql.of("array(select " + display(target)).then(from));
        return row -> references(array(row, ids, UUID[].class), array(row, names, String[].class));
    }

    private String display(ObjectType target) {
        return Stream.concat(
                        Stream.of("' '"),
                        Displays.texts(target, reach).stream().map(field -> Target.column("t", field)))
                .collect(Collectors.joining(", ", "concat_ws(", ")"));
    }

    private static List<Reference> references(UUID[] ids, String[] names) {
        List<Reference> references = new ArrayList<>();
        for (int place = 0; place < ids.length; place++) {
            references.add(new Reference(ids[place], names[place], Optional.empty()));
        }
        return references;
    }

    private static <T> T array(ResultSet row, int place, Class<T> type) throws SQLException {
        Array array = row.getArray(place);
        return type.cast(array.getArray());
    }
}
