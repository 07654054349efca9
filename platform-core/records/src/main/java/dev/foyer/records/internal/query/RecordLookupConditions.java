// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.query;

import dev.foyer.records.internal.access.Sql;
import dev.foyer.records.internal.access.Tables;
import dev.foyer.records.internal.query.Filter.Comparison;
import dev.foyer.records.internal.value.Uuids;
import dev.foyer.records.model.ObjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Comparisons of fields that point to records, themselves or by one of their fields. */
final class RecordLookupConditions {
    /** The alias of the record pointed to; inner selections may use it again, as each speaks of its own table only. */
    private static final String ALIAS = "t";

    private final Comparison comparison;
    private final Pointer pointer;
    private final Target target;
    private final FilterCompiler compiler;
    private final Arguments arguments;

    RecordLookupConditions(
            Comparison comparison,
            Pointer pointer,
            Target outer,
            ObjectType type,
            FilterCompiler compiler,
            Arguments arguments) {
        this.comparison = comparison;
        this.pointer = pointer;
        this.target = new Target(type, ALIAS, outer.reach(), outer.variables());
        this.compiler = compiler;
        this.arguments = arguments;
    }

    Condition compile() {
        if (comparison.step().isPresent()) {
            return stepped();
        }
        return switch (comparison.operator()) {
            case IS_NULL -> Condition.of(arguments.empty() ? filled().negated() : filled());
            case LIKE -> where(display(comparison.value()));
            case EQUAL, IN -> named();
            case NOT_EQUAL, OUT -> named().negated();
            case LESS, AT_MOST, GREATER, AT_LEAST -> throw FilterFaults.operator(comparison);
        };
    }

    private Condition stepped() {
        Comparison inner = comparison.stepped();
        boolean empty = inner.operator() == Operator.IS_NULL && arguments.empty();
        Condition one = empty ? where(negatedNull(inner)).negated() : where(compiler.comparison(inner, target));
        return comparison.operator().negative() ? one.negated() : one;
    }

    /** Where the other record has a value; a pointer to nothing has none either. */
    private Condition negatedNull(Comparison inner) {
        Comparison filled = new Comparison(
                inner.field(), inner.step(), Operator.IS_NULL, List.of("false"), inner.selector(), inner.position());
        return compiler.comparison(filled, target);
    }

    private Condition named() {
        List<UUID> known = new ArrayList<>();
        List<UUID> given = new ArrayList<>();
        List<Condition> shown = new ArrayList<>();
        for (String value : comparison.values()) {
            Optional<List<UUID>> variable = target.variables().records(value);
            if (variable.isPresent()) {
                known.addAll(variable.get());
            } else {
                Uuids.parse(value).ifPresentOrElse(given::add, () -> shown.add(where(display(value))));
            }
        }
        shown.add(Condition.of(pointer.among(known)));
        shown.add(Condition.of(reachable(given)));
        return Condition.or(shown);
    }

    private Sql reachable(List<UUID> ids) {
        Sql among = pointer.among(ids);
        Sql within = target.reach().within(target.type(), ALIAS);
        return ids.isEmpty() || within.equals(Sql.TRUE)
                ? among
                : pointer.in(select(Sql.and(Sql.of(ALIAS + ".id = any(?::uuid[])", ids), within)));
    }

    private Sql filled() {
        Sql within = target.reach().within(target.type(), ALIAS);
        return within.equals(Sql.TRUE) ? pointer.empty().negated() : pointer.in(select(within));
    }

    private Condition display(String value) {
        return Displays.matches(comparison, target, value);
    }

    private Condition where(Condition condition) {
        Sql visible = Sql.and(condition.sql(), target.reach().within(target.type(), ALIAS));
        return new Condition(pointer.in(select(visible)), true, condition.ordered());
    }

    private Sql select(Sql condition) {
        return Sql.of("select t.id from " + Tables.table(target.type()) + " t where ")
                .then(condition);
    }
}
