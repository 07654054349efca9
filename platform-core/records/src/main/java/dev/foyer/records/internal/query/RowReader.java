// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.query;

import dev.foyer.records.Sections;
import dev.foyer.records.internal.access.BuiltIn;
import dev.foyer.records.internal.access.Select;
import dev.foyer.records.internal.access.Sql;
import dev.foyer.records.internal.access.Tables;
import dev.foyer.records.internal.value.Lookups;
import dev.foyer.records.internal.value.Row;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.ObjectType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads single records, and prepares what lists read. */
@Component(service = RowReader.class)
public final class RowReader {
    private final Sections sections;
    private final Lookups lookups;

    @Activate
    public RowReader(@Reference Sections sections, @Reference Lookups lookups) {
        this.sections = sections;
        this.lookups = lookups;
    }

    /**
     * Prepares reading some fields; those out of reach come for conditions only.
     *
     * @param owned whether rows say whose they are
     */
    Projection projection(
            ObjectType type, List<String> fields, boolean owned, Reach reach, Locale locale, SelectList select) {
        Cells cells = new Cells(sections, lookups, reach, locale, select);
        return new Projection(type, fields, owned, reach, cells, select);
    }

    /** Prepares reading one record with all its fields, before a transaction is opened. */
    public Prepared all(ObjectType type, Reach reach, Locale locale) {
        List<String> fields = BuiltIn.all(type).stream().map(Field::code).toList();
        return new Prepared(type, projection(type, fields, true, reach, locale, new SelectList()));
    }

    /** Prepares reading how records are shown, and nothing else. */
    public Prepared displays(ObjectType type, Reach reach, Locale locale) {
        return new Prepared(type, projection(type, List.of(), false, reach, locale, new SelectList()));
    }

    /** A way to read records. */
    public static final class Prepared {
        private final ObjectType type;
        private final Projection projection;

        Prepared(ObjectType type, Projection projection) {
            this.type = type;
            this.projection = projection;
        }

        /** The record, if it meets a condition on the alias {@code r}. */
        public Select<Optional<Row>> find(UUID id, Sql condition) {
            return Select.one(select(id, condition), projection::read);
        }

        /** The same, locked until the end of the transaction. */
        public Optional<Row> lock(Connection connection, UUID id, Sql condition) throws SQLException {
            return Statements.one(connection, select(id, condition).then(" for update of r"), projection::read);
        }

        /** Records that meet a condition, in the order of their keys. */
        public List<Row> list(Connection connection, Sql condition, int limit) throws SQLException {
            return Statements.all(
                    connection, from().then(condition).then(" order by r.id limit " + limit), projection::read);
        }

        /** Records to choose from; the keys come from the scoped view if it must be. */
        List<Row> choose(Connection connection, Sql condition, boolean scoped, String order, int limit)
                throws SQLException {
            Sql keys = scoped
                    ? Sql.of("r.id in (select r.id from " + Tables.scopeView(type) + " r where ")
                            .then(condition)
                            .then(")")
                    : condition;
            return Statements.all(
                    connection,
                    from().then(keys).then(" order by " + order + ", r.id limit " + limit),
                    projection::read);
        }

        private Sql select(UUID id, Sql condition) {
            return from().then(Sql.and(Sql.of("r.id = ?", id), condition));
        }

        private Sql from() {
            return Sql.of("select ")
                    .then(projection.columns())
                    .then(" from " + Tables.table(type) + " r")
                    .then(projection.joins())
                    .then(" where ");
        }
    }
}
