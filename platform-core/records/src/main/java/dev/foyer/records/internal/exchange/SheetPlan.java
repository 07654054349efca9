// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.exchange;

import dev.foyer.records.SheetImport.Column;
import dev.foyer.records.model.Field;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What the columns of a table mean.
 *
 * @param key how rows tell which record they are about; empty when each is a new one
 */
record SheetPlan(List<Place> places, Optional<Key> key, boolean clear) {
    /**
     * A column.
     *
     * @param field that it fills
     */
    record Place(String title, Optional<Field> field) {}

    /**
     * The column with the identity of records.
     *
     * @param field that is compared, such as the number; empty for the id and for keys of other systems
     * @param foreign whether it holds keys of another system
     * @param creates whether an unknown key means a new record
     */
    record Key(int place, Optional<Field> field, boolean foreign, boolean creates) {}

    List<Column> columns() {
        return IntStream.range(0, places.size()).mapToObj(this::column).toList();
    }

    boolean isKey(int place) {
        return key.filter(one -> one.place() == place).isPresent();
    }

    private Column column(int place) {
        Place column = places.get(place);
        Optional<Field> field = isKey(place) ? key.flatMap(Key::field).or(column::field) : column.field();
        return new Column(column.title(), field.map(Field::code), isKey(place));
    }
}
