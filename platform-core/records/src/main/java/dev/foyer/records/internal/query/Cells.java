// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.query;

import static dev.foyer.records.internal.access.Tables.quoted;

import dev.foyer.plugin.record.Money;
import dev.foyer.plugin.record.Reference;
import dev.foyer.records.Sections;
import dev.foyer.records.internal.access.Sql;
import dev.foyer.records.internal.access.Tables;
import dev.foyer.records.internal.value.LookupTable;
import dev.foyer.records.internal.value.Lookups;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.FieldType;
import dev.foyer.records.model.LookupType;
import dev.foyer.records.model.ObjectType;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Selects fields of a table and reads them back as the Java types of plugins. */
final class Cells {
    /** A display within a display within a display is shown, deeper ones are not. */
    private static final int DEEPEST = 3;
    /** In 1600: earlier ones the old classes of Java, which are quicker to read, count in another calendar. */
    private static final long ONE_CALENDAR = -11_676_096_000_000L;

    private final Sections sections;
    private final Lookups lookups;
    private final Reach reach;
    private final Locale locale;
    private final SelectList select;

    Cells(Sections sections, Lookups lookups, Reach reach, Locale locale, SelectList select) {
        this.sections = sections;
        this.lookups = lookups;
        this.reach = reach;
        this.locale = locale;
        this.select = select;
    }

    /** A field of the table with an alias. */
    Cell field(ObjectType type, Field field, String alias) {
        return field(type, field, alias, 0);
    }

    Cell field(ObjectType type, Field field, String alias, int depth) {
        String column = alias + "." + quoted(field.column());
        return switch (field.type()) {
            case MONEY -> money(alias, field);
            case LOOKUP -> lookup(field, column, depth);
            case MULTI_LOOKUP -> new ManyCells(sections, lookups, reach, locale, select).field(type, field, alias);
            case FILE -> file(column);
            default -> plain(field, select.add(column));
        };
    }

    /** A field that whoever reads may not see, for conditions on the record only: lookups to records stay unnamed. */
    Cell hidden(ObjectType type, Field field, String alias) {
        boolean named = field.type() == FieldType.LOOKUP
                && field.target().flatMap(sections::lookup).isEmpty();
        return named ? unnamed(alias + "." + quoted(field.column())) : field(type, field, alias);
    }

    static Cell plain(Field field, int place) {
        return switch (field.type()) {
            case INTEGER -> row -> row.getObject(place, Long.class);
            case DECIMAL -> row -> decimal(row.getBigDecimal(place));
            case BOOLEAN -> row -> row.getObject(place, Boolean.class);
            case DATE -> row -> row.getObject(place, LocalDate.class);
            case DATE_TIME -> row -> instant(row, place);
            case DURATION -> row -> duration(row.getObject(place, Long.class));
            default -> row -> row.getString(place);
        };
    }

    private static @Nullable BigDecimal decimal(@Nullable BigDecimal value) {
        return value == null || value.scale() <= 0 ? value : value.stripTrailingZeros();
    }

    private static @Nullable Duration duration(@Nullable Long seconds) {
        return seconds == null ? null : Duration.ofSeconds(seconds);
    }

    static @Nullable Instant instant(ResultSet row, int place) throws SQLException {
        Timestamp time = row.getTimestamp(place);
        if (time == null) {
            return null;
        }
        return time.getTime() > ONE_CALENDAR
                ? time.toInstant()
                : row.getObject(place, OffsetDateTime.class).toInstant();
    }

    private Cell money(String alias, Field field) {
        int amount = select.add(alias + "." + quoted(field.column() + "_amount"));
        int currency = select.add(alias + "." + quoted(field.column() + "_currency"));
        return row -> {
            Long cents = row.getObject(amount, Long.class);
            return cents == null ? null : new Money(BigDecimal.valueOf(cents, 2), row.getString(currency));
        };
    }

    private Cell lookup(Field field, String column, int depth) {
        Optional<LookupType> values = field.target().flatMap(sections::lookup);
        if (values.isPresent()) {
            LookupTable table = lookups.table(values.get());
            int place = select.add(column);
            return row -> {
                UUID id = row.getObject(place, UUID.class);
                return id == null ? null : table.reference(id, locale);
            };
        }
        return field.target()
                .flatMap(sections::object)
                .map(type -> record(type, column, depth))
                .orElseGet(() -> reach == Reach.ALL ? unnamed(column) : Cell.EMPTY);
    }

    private Cell record(ObjectType type, String column, int depth) {
        String alias = select.alias();
        Sql within = reach.within(type, alias);
        if (within.equals(Sql.FALSE) || depth >= DEEPEST) {
            return Cell.EMPTY;
        }
        select.join(Tables.table(type), alias, Sql.and(Sql.of(alias + ".id = " + column), within));
        int place = select.add(alias + ".id");
        Display display = Display.of(this, reach, type, alias, depth + 1);
        return row -> {
            UUID id = row.getObject(place, UUID.class);
            return id == null ? null : new Reference(id, display.read(row), Optional.empty());
        };
    }

    private Cell unnamed(String column) {
        int place = select.add(column);
        return row -> {
            UUID id = row.getObject(place, UUID.class);
            return id == null ? null : new Reference(id, "…", Optional.empty());
        };
    }

    private Cell file(String column) {
        String alias = select.alias();
        select.join("platform.file", alias, Sql.of(alias + ".id = " + column));
        int place = select.add(alias + ".id");
        int name = select.add(alias + ".name");
        return row -> {
            UUID id = row.getObject(place, UUID.class);
            return id == null ? null : new Reference(id, row.getString(name), Optional.empty());
        };
    }
}
