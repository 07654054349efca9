// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.descriptor;

import dev.foyer.records.internal.descriptor.Outline.FieldOutline;
import dev.foyer.records.internal.descriptor.Outline.ObjectOutline;
import dev.foyer.records.internal.formula.Formula;
import dev.foyer.records.internal.formula.FormulaException;
import dev.foyer.records.model.Derived;
import dev.foyer.records.model.FieldType;
import java.util.List;
import java.util.Optional;

/** Reads from what the value of a field is computed. */
final class DerivedReader {
    private static final FieldType[] NUMBERS = {FieldType.INTEGER, FieldType.DECIMAL, FieldType.MONEY};

    private final Context context;
    private final ObjectOutline object;

    DerivedReader(Context context, ObjectOutline object) {
        this.context = context;
        this.object = object;
    }

    /** Whether the engine computes the value of a field. */
    static boolean derives(Item field) {
        return field.get("formula").isPresent() || field.get("total").isPresent();
    }

    Optional<Derived> read(Item.Entry field, FieldType type) {
        Item item = field.value();
        if (item.get("formula").isPresent() && item.get("total").isPresent()) {
            context.faults().error(field.at().place(), "a field has a ‘formula’ or a ‘total’, not both");
        }
        return item.get("formula")
                .<Derived>map(formula -> formula(formula, field.key()))
                .or(() -> item.get("total").map(total -> total(total, type)));
    }

    private Derived formula(Item item, String field) {
        String text = item.text().orElse("");
        try {
            Formula.parse(text).names().forEach(name -> name(item, name, field));
        } catch (FormulaException fault) {
            context.faults()
                    .error(
                            item.place(fault.offset()),
                            "not a formula: " + fault.getMessage()
                                    + "; allowed: + - * / ( ), numbers and number fields, such as price * quantity");
        }
        return new Derived.Formula(text);
    }

    /** What stands before it is computed before it, so that no formula can run in a circle. */
    private void name(Item item, Formula.Name name, String field) {
        Place place = item.place(name.offset());
        List<String> names = object.names();
        Optional<FieldOutline> named = object.field(name.code()).filter(it -> it.is(NUMBERS));
        if (named.isEmpty()) {
            List<String> numbers = names.stream()
                    .filter(code ->
                            object.field(code).filter(it -> it.is(NUMBERS)).isPresent())
                    .toList();
            context.faults().unknown(place, "number field of " + Wording.quoted(object.code()), name.code(), numbers);
        } else if (named.get().derived() && names.indexOf(name.code()) >= names.indexOf(field)) {
            context.faults()
                    .error(place, Wording.quoted(name.code()) + " is computed itself and must stand before this field");
        }
    }

    private Derived total(Item item, FieldType type) {
        context.outline().object(item.text("object").orElse("")).ifPresent(details -> {
            item.get("by").ifPresent(by -> pointsHere(by, details));
            item.get("of").ifPresent(of -> context.typed(of, details, "cannot be summed up here", summed(type)));
            context.filters(details).check(item, "filter");
        });
        own(item);
        if (item.get("of").isEmpty() && type == FieldType.MONEY) {
            context.faults().error(item.place(), "a total of money needs ‘of’: the field that is summed up");
        }
        return new Derived.Total(
                item.text("object").orElse(""),
                item.text("by").orElse(""),
                item.text("of"),
                item.text("filter").filter(filter -> !filter.isBlank()));
    }

    private void own(Item item) {
        item.get("object")
                .filter(it -> !context.outline().own(it.text().orElse("")))
                .ifPresent(foreign -> context.faults()
                        .unknown(
                                foreign.place(),
                                "object of this section",
                                foreign.text().orElse(""),
                                context.outline().section()));
    }

    private static FieldType[] summed(FieldType type) {
        return type == FieldType.DECIMAL
                ? new FieldType[] {FieldType.INTEGER, FieldType.DECIMAL}
                : new FieldType[] {type};
    }

    private void pointsHere(Item by, ObjectOutline details) {
        String name = by.text().orElse("");
        boolean here = details.field(name)
                .flatMap(FieldOutline::target)
                .filter(object.code()::equals)
                .isPresent();
        if (context.field(by, name, details) && !here) {
            context.faults()
                    .error(by.place(), Wording.quoted(name) + " is no lookup to " + Wording.quoted(object.code()));
        }
    }
}
