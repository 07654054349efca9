// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.query;

import dev.foyer.records.internal.access.BuiltIn;
import dev.foyer.records.internal.access.Sql;
import dev.foyer.records.internal.access.Tables;
import dev.foyer.records.internal.owner.Ownership;
import dev.foyer.records.internal.value.DisplayPattern;
import dev.foyer.records.internal.value.FieldValues;
import dev.foyer.records.internal.value.Row;
import dev.foyer.records.internal.value.Shape;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.ObjectType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which columns of an object a statement reads, and how a row of them becomes a {@link Row}. */
final class Projection {
    /** The alias of the object's table. */
    static final String ALIAS = "r";

    private final ObjectType type;
    private final SelectList select;
    private final DisplayPattern display;
    private final boolean owned;
    private final Shape shape;
    private final List<Cell> cells = new ArrayList<>();
    private final Set<String> shown = new LinkedHashSet<>();

    Projection(ObjectType type, List<String> fields, boolean owned, Reach reach, Cells cells, SelectList select) {
        this.type = type;
        this.select = select;
        this.display = DisplayPattern.of(type);
        select.add("r.id");
        select.add("r.version");
        this.owned = owned;
        if (owned) {
            select.add(owner(type.owner().account()));
            select.add(owner(type.owner().contact()));
            select.add("r.created_by");
        }
        Set<String> read = new LinkedHashSet<>(fields);
        for (String code : display.fields()) {
            if (reach.reads(type, code)) {
                shown.add(code);
                read.add(code);
            }
        }
        this.shape = new Shape(List.copyOf(read));
        for (String code : read) {
            boolean visible = reach.reads(type, code);
            this.cells.add(visible ? cells.field(type, field(code), ALIAS) : cells.hidden(type, field(code), ALIAS));
        }
    }

    private Field field(String code) {
        return BuiltIn.field(type, code).orElseThrow(() -> new IllegalArgumentException("no field " + code));
    }

    Sql columns() {
        return select.columns();
    }

    Sql joins() {
        return select.joins();
    }

    /** The row that a result stands on. */
    Row read(ResultSet row) throws SQLException {
        @Nullable Object[] values = new Object[cells.size()];
        for (int place = 0; place < values.length; place++) {
            values[place] = cells.get(place).read(row);
        }
        FieldValues fields = new FieldValues(shape, values);
        String shows = display.fill(code -> shown.contains(code) ? fields.get(code) : null);
        return new Row(
                row.getObject(1, UUID.class), row.getLong(2), owned ? owner(row) : Ownership.UNKNOWN, shows, fields);
    }

    private Ownership owner(ResultSet row) throws SQLException {
        boolean shared =
                type.owner().account().isEmpty() && type.owner().contact().isEmpty();
        return new Ownership(
                row.getObject(3, UUID.class), row.getObject(4, UUID.class), row.getObject(5, UUID.class), shared);
    }

    private String owner(Optional<String> owner) {
        return owner.map(code -> code.equals("id")
                        ? "r.id"
                        : "r." + Tables.quoted(field(code).column()))
                .orElse("null::uuid");
    }
}
