// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import static dev.foyer.records.internal.access.Tables.quoted;

import dev.foyer.database.Database;
import dev.foyer.plugin.record.Reference;
import dev.foyer.records.Sections;
import dev.foyer.records.internal.access.Sql;
import dev.foyer.records.internal.access.Tables;
import dev.foyer.records.internal.owner.Belongings;
import dev.foyer.records.internal.owner.OwnerReader;
import dev.foyer.records.internal.owner.Ownership;
import dev.foyer.records.internal.query.Reach;
import dev.foyer.records.internal.query.RowReader;
import dev.foyer.records.internal.query.Statements;
import dev.foyer.records.internal.value.Row;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.ObjectType;
import dev.foyer.records.model.ObjectType.Owner;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Records that are part of others: they have the owner of what they are part of, and go with it. */
final class Details {
    private static final int BATCH = 500;

    private final Database database;
    private final Sections sections;
    private final Belongings belongings;
    private final RowReader rows;
    private final OwnerReader owners;

    Details(Database database, Sections sections, Belongings belongings, RowReader rows) {
        this.database = database;
        this.sections = sections;
        this.belongings = belongings;
        this.rows = rows;
        this.owners = new OwnerReader(database);
    }

    /** Copies the owner of what a record is part of, which stays as it is until the end of the transaction. */
    void inherit(Draft draft) {
        Optional<ObjectType> whole = draft.type().whole().flatMap(sections::object);
        Optional<UUID> id =
                draft.type().owner().through().flatMap(draft::reference).map(Reference::id);
        if (whole.isPresent() && id.isPresent()) {
            owners.locked(whole.get(), id.get()).map(OwnerReader.Owned::owner).ifPresent(owner -> {
                draft.put(Owner.ACCOUNT, reference(owner.account()));
                draft.put(Owner.CONTACT, reference(owner.contact()));
            });
        }
    }

    /** The same for a record of which a rule said what it is part of. */
    void complete(Draft draft) {
        if (draft.type().owner().through().isPresent()
                && draft.raw(Owner.ACCOUNT) == null
                && draft.raw(Owner.CONTACT) == null) {
            inherit(draft);
        }
    }

    /** What is part of a record follows it to its new owner. */
    void moved(ObjectType type, UUID id, Ownership owner) {
        parts(type).forEach(part -> move(part, id, owner));
    }

    private void move(ObjectType part, UUID whole, Ownership owner) {
        Sql update = Sql.of(
                "update " + Tables.table(part) + " r set " + column(part, Owner.ACCOUNT) + " = ?::uuid, "
                        + column(part, Owner.CONTACT) + " = ?::uuid where r." + pointer(part)
                        + " = ? returning r.id, r.created_by",
                owner.account(),
                owner.contact(),
                whole);
        List<Moved> moved = database.system(connection -> Statements.all(
                connection, update, row -> new Moved(row.getObject(1, UUID.class), row.getObject(2, UUID.class))));
        for (Moved one : moved) {
            Ownership now = new Ownership(owner.account(), owner.contact(), one.creator, false);
            belongings.moved(part.code(), one.id, now);
            moved(part, one.id, now);
        }
    }

    /** Deletes what is part of a record. */
    void delete(ObjectType type, UUID id, BiConsumer<ObjectType, Row> delete) {
        for (ObjectType part : parts(type)) {
            RowReader.Prepared reading = rows.all(part, Reach.ALL, Locale.ENGLISH);
            Sql theirs = Sql.of("r." + pointer(part) + " = ?", id);
            List<Row> some;
            do {
                some = database.system(connection -> reading.list(connection, theirs, BATCH));
                some.forEach(row -> delete.accept(part, row));
            } while (some.size() == BATCH);
        }
    }

    private List<ObjectType> parts(ObjectType type) {
        return sections.active().stream()
                .filter(section -> section.code().equals(type.section()))
                .flatMap(section -> section.objects().stream())
                .filter(part -> part.whole().filter(type.code()::equals).isPresent())
                .toList();
    }

    private static String pointer(ObjectType part) {
        return column(part, part.owner().through().orElseThrow());
    }

    private static String column(ObjectType type, String field) {
        return quoted(type.field(field).map(Field::column).orElseThrow());
    }

    private static @Nullable Object reference(@Nullable UUID id) {
        return id == null ? null : new Reference(id, "", Optional.empty());
    }

    /** A record that has a new owner. */
    private record Moved(UUID id, @Nullable UUID creator) {}
}
