// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import dev.foyer.database.Database;
import dev.foyer.plugin.record.Reference;
import dev.foyer.records.Sections;
import dev.foyer.records.internal.access.Sql;
import dev.foyer.records.internal.query.Reach;
import dev.foyer.records.internal.query.RowReader;
import dev.foyer.records.internal.query.Statements;
import dev.foyer.records.internal.value.InvalidValueException;
import dev.foyer.records.internal.value.LookupTable;
import dev.foyer.records.internal.value.Lookups;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.ObjectType;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Finds what lookups point to, without asking for rights. */
@Component(service = References.class)
public final class References {
    private final Sections sections;
    private final Lookups lookups;
    private final RowReader rows;
    private final Database database;

    @Activate
    public References(
            @org.osgi.service.component.annotations.Reference Sections sections,
            @org.osgi.service.component.annotations.Reference Lookups lookups,
            @org.osgi.service.component.annotations.Reference RowReader rows,
            @org.osgi.service.component.annotations.Reference Database database) {
        this.sections = sections;
        this.lookups = lookups;
        this.rows = rows;
        this.database = database;
    }

    /** The lookup that a target names, if it is one and its section is active. */
    Optional<LookupTable> values(Optional<String> target) {
        return target.flatMap(sections::lookup).map(lookups::table);
    }

    /** The object that a target names, if it is one and its section is active. */
    Optional<ObjectType> records(Optional<String> target) {
        return target.flatMap(sections::object);
    }

    /** The flags of the value in a field. */
    Set<String> flags(Field field, UUID id) {
        return values(field.target())
                .flatMap(table -> table.find(id))
                .map(LookupTable.Stored::flags)
                .orElse(Set.of());
    }

    /** What an identity stands for in a field. */
    Reference byId(Optional<String> target, UUID id, Locale locale) {
        Optional<LookupTable> values = values(target);
        if (values.isPresent()) {
            return values.get()
                    .find(id)
                    .map(value -> values.get().reference(id, locale))
                    .orElseThrow(() -> missing());
        }
        ObjectType type = records(target).orElseThrow(References::missing);
        RowReader.Prepared reading = rows.displays(type, Reach.ALL, locale);
        return database.system(reading.find(id, Sql.TRUE)::run)
                .map(row -> new Reference(id, row.display(), Optional.empty()))
                .orElseThrow(References::missing);
    }

    /** A file of a record. */
    Reference file(String object, UUID record, UUID id, boolean external) {
        Sql sql = Sql.of(
                "select name from platform.file where id = ? and object = ? and record_id = ?", id, object, record);
        Sql seen = external ? sql.then(" and visibility = 'public'") : sql;
        return database.system(connection -> Statements.one(connection, seen, row -> row.getString(1)))
                .map(name -> new Reference(id, name, Optional.empty()))
                .orElseThrow(References::missing);
    }

    /** What a code stands for in a field. */
    Reference byCode(Optional<String> target, String code, Locale locale) {
        LookupTable table = values(target).orElseThrow(References::missing);
        return table.code(code)
                .map(value -> table.reference(value.id(), locale))
                .orElseThrow(References::missing);
    }

    static InvalidValueException missing() {
        return new InvalidValueException("reference", "records.invalid.reference");
    }
}
