// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import static dev.foyer.records.internal.access.Tables.quoted;

import dev.foyer.database.Database;
import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.record.Reference;
import dev.foyer.plugin.record.RuleContext;
import dev.foyer.records.Sections;
import dev.foyer.records.internal.access.Sql;
import dev.foyer.records.internal.access.Tables;
import dev.foyer.records.internal.formula.CurrenciesException;
import dev.foyer.records.internal.formula.Quantity;
import dev.foyer.records.internal.query.FilterCompiler;
import dev.foyer.records.internal.query.Statements;
import dev.foyer.records.internal.query.Variables;
import dev.foyer.records.internal.value.FieldValues;
import dev.foyer.records.model.Derived.Total;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.FieldType;
import dev.foyer.records.model.ObjectType;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Keeps the totals of records in step with their details, in the transaction in which those change. */
final class Totals {
    private final Database database;
    private final Sections sections;
    private final FilterCompiler filters;
    private volatile Known known = new Known(-1, Map.of());

    Totals(Database database, Sections sections, FilterCompiler filters) {
        this.database = database;
        this.sections = sections;
        this.filters = filters;
    }

    /** A field with a total, and the object that has it. */
    private record Summed(ObjectType whole, Field field, Total total) {}

    /** The totals over the records of each object, as long as no section comes or goes. */
    private record Known(long revision, Map<String, List<Summed>> totals) {}

    /** New records start with totals of nothing. */
    static void begin(Draft draft) {
        for (Field field : draft.type().fields()) {
            if (field.derived().orElse(null) instanceof Total) {
                draft.put(field.code(), Formulas.stored(field, Quantity.of(BigDecimal.ZERO)));
            }
        }
    }

    /** A detail was created or changed. */
    void follow(Draft draft, Variables variables, RuleContext context) {
        for (Summed summed : over(draft.object())) {
            Set<UUID> wholes = new LinkedHashSet<>();
            pointed(draft.raw(summed.total.by())).ifPresent(wholes::add);
            pointed(draft.rawBefore(summed.total.by())).ifPresent(wholes::add);
            wholes.forEach(id -> update(summed, draft.type(), id, variables, context));
        }
    }

    /** A detail was deleted. */
    void follow(ObjectType detail, FieldValues values, Variables variables, RuleContext context) {
        for (Summed summed : over(detail.code())) {
            pointed(values.get(summed.total.by())).ifPresent(id -> update(summed, detail, id, variables, context));
        }
    }

    /** The record is locked before its details are summed up, so that nobody else's are missed. */
    private void update(Summed summed, ObjectType detail, UUID id, Variables variables, RuleContext context) {
        context.records().change(summed.whole.code(), id, draft -> ((Draft) draft)
                .put(summed.field.code(), value(summed, detail, id, variables)));
    }

    private @Nullable Object value(Summed summed, ObjectType detail, UUID id, Variables variables) {
        Sql sum = sum(summed, detail, id, variables);
        Quantity quantity =
                database.system(connection -> Statements.one(connection, sum, row -> quantity(row, summed, detail))
                        .orElseThrow());
        return Formulas.stored(summed.field, quantity);
    }

    private Sql sum(Summed summed, ObjectType detail, UUID id, Variables variables) {
        Optional<Field> of = summed.total.of().flatMap(detail::field);
        String by = detail.field(summed.total.by()).map(Field::column).orElseThrow();
        Sql sql = Sql.of(
                "select " + of.map(Totals::columns).orElse("count(*)") + " from " + Tables.table(detail) + " r where r."
                        + quoted(by) + " = ?",
                id);
        return summed.total
                .filter()
                .map(filter -> sql.then(" and (")
                        .then(filters.whole(detail, filter, variables))
                        .then(")"))
                .orElse(sql);
    }

    private static String columns(Field field) {
        if (field.type() != FieldType.MONEY) {
            return "coalesce(sum(r." + quoted(field.column()) + "), 0)";
        }
        String currency = "r." + quoted(field.column() + "_currency");
        return "coalesce(sum(r." + quoted(field.column() + "_amount") + "), 0), min(" + currency + "), max(" + currency
                + ")";
    }

    private static Quantity quantity(ResultSet row, Summed summed, ObjectType detail) throws SQLException {
        BigDecimal number = row.getBigDecimal(1);
        if (summed.field.type() != FieldType.MONEY) {
            return Quantity.of(number);
        }
        String one = row.getString(2);
        String other = row.getString(3);
        if (one != null && !one.equals(other)) {
            Field of = summed.total.of().flatMap(detail::field).orElseThrow();
            throw ProblemException.invalid(
                    List.of(Formulas.currencies(detail, of, new CurrenciesException(one, other))));
        }
        return new Quantity(number.movePointLeft(2), Optional.ofNullable(one));
    }

    private List<Summed> over(String detail) {
        long revision = sections.revision();
        Known now = known;
        if (now.revision != revision) {
            now = new Known(revision, new ConcurrentHashMap<>());
            known = now;
        }
        return now.totals.computeIfAbsent(detail, this::find);
    }

    private List<Summed> find(String detail) {
        return sections.active().stream()
                .flatMap(section -> section.objects().stream())
                .flatMap(whole -> whole.fields().stream()
                        .filter(field -> field.derived().orElse(null) instanceof Total total
                                && total.object().equals(detail))
                        .map(field ->
                                new Summed(whole, field, (Total) field.derived().orElseThrow())))
                .toList();
    }

    private static Optional<UUID> pointed(@Nullable Object value) {
        return value instanceof Reference reference ? Optional.of(reference.id()) : Optional.empty();
    }
}
