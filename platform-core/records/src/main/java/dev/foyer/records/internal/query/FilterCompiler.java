// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.query;

import dev.foyer.records.Sections;
import dev.foyer.records.internal.access.Sql;
import dev.foyer.records.internal.query.Filter.And;
import dev.foyer.records.internal.query.Filter.Comparison;
import dev.foyer.records.internal.query.Filter.Or;
import dev.foyer.records.internal.value.Lookups;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.LookupType;
import dev.foyer.records.model.ObjectType;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Turns filters into conditions on tables. */
@Component(service = FilterCompiler.class)
public final class FilterCompiler {
    private final Sections sections;
    private final Lookups lookups;

    @Activate
    public FilterCompiler(@Reference Sections sections, @Reference Lookups lookups) {
        this.sections = sections;
        this.lookups = lookups;
    }

    /** The condition of a filter over all columns, on the alias {@code r}. */
    public Sql whole(ObjectType type, String filter, Variables variables) {
        return compile(FilterParser.parse(filter), new Target(type, Projection.ALIAS, Reach.ALL, variables))
                .sql();
    }

    /**
     * The condition that a filter means.
     *
     * @throws dev.foyer.plugin.ProblemException 400 naming the fault and its position
     */
    Condition compile(Filter filter, Target target) {
        if (filter instanceof And and) {
            return Condition.and(each(and.parts(), target));
        }
        if (filter instanceof Or or) {
            return Condition.or(each(or.parts(), target));
        }
        return comparison((Comparison) filter, target);
    }

    Condition comparison(Comparison comparison, Target target) {
        if (comparison.field().equals("id") && comparison.step().isEmpty()) {
            return new IdConditions(comparison, target).compile();
        }
        Field field = target.field(comparison.field()).orElseThrow(() -> FilterFaults.unknownField(comparison));
        return switch (field.type()) {
            case LOOKUP, MULTI_LOOKUP -> lookup(comparison, field, target);
            default -> scalar(comparison, field, target);
        };
    }

    private List<Condition> each(List<Filter> parts, Target target) {
        return parts.stream().map(part -> compile(part, target)).toList();
    }

    private static Condition scalar(Comparison comparison, Field field, Target target) {
        if (comparison.step().isPresent()) {
            throw FilterFaults.unknownField(comparison);
        }
        return new ScalarConditions(comparison, field, target).compile();
    }

    private Condition lookup(Comparison comparison, Field field, Target target) {
        Pointer pointer = new Pointer(field, target);
        Arguments arguments = new Arguments(comparison, field, target.variables());
        Optional<LookupType> values = field.target().flatMap(sections::lookup);
        if (values.isPresent()) {
            return new ValueLookupConditions(comparison, lookups.table(values.get()), pointer, arguments, target)
                    .compile();
        }
        Optional<ObjectType> records = field.target().flatMap(sections::object);
        return records.map(type ->
                        new RecordLookupConditions(comparison, pointer, target, type, this, arguments).compile())
                .orElseGet(() -> absent(comparison, pointer, target, arguments));
    }

    /** The section that the field points into is not active: for viewers nothing is there. */
    private static Condition absent(Comparison comparison, Pointer pointer, Target target, Arguments arguments) {
        if (comparison.operator() == Operator.IS_NULL && comparison.step().isEmpty()) {
            return Condition.of(arguments.empty() ? Sql.TRUE : Sql.FALSE);
        }
        if (target.reach() != Reach.ALL || comparison.step().isPresent()) {
            throw FilterFaults.unknownField(comparison);
        }
        return Condition.of(
                pointer.among(comparison.values().stream().map(arguments::id).toList()));
    }
}
