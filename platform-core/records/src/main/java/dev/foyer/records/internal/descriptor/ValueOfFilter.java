// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.descriptor;

import cz.jirutka.rsql.parser.ast.ComparisonNode;
import dev.foyer.records.internal.descriptor.FilterCheck.Spot;
import dev.foyer.records.internal.descriptor.Outline.FieldOutline;
import dev.foyer.records.internal.descriptor.Outline.LookupOutline;
import dev.foyer.records.model.FieldType;
import java.util.List;
import java.util.Set;

/** Checks the values in filters. */
final class ValueOfFilter {
    private static final Set<String> TRUTH = Set.of("true", "false");

    private final Context context;

    ValueOfFilter(Context context) {
        this.context = context;
    }

    void check(ComparisonNode node, FieldOutline field, Spot spot) {
        if (nullCheck(node, spot)) {
            return;
        }
        for (String value : node.getArguments()) {
            if (value.startsWith("$")) {
                variable(value, spot);
            } else if (field.type().isPresent()) {
                value(value, field.type().get(), field, spot);
            }
        }
    }

    private boolean nullCheck(ComparisonNode node, Spot spot) {
        if (!node.getOperator().getSymbol().equals("=isnull=")) {
            return false;
        }
        node.getArguments().stream().filter(value -> !TRUTH.contains(value)).forEach(value -> context.faults()
                .unknown(spot.of(value), "value of =isnull=", value, List.of("true", "false")));
        return true;
    }

    /** Checks codes and flags of a lookup. */
    void ofLookup(ComparisonNode node, String step, LookupOutline lookup, Spot spot) {
        if (nullCheck(node, spot) || node.getOperator().getSymbol().equals("=like=")) {
            return;
        }
        Set<String> allowed = step.equals("flags") ? lookup.flags() : lookup.values();
        if (step.equals("flags") || step.equals("code")) {
            node.getArguments().stream()
                    .filter(value -> !allowed.contains(value))
                    .forEach(value -> context.faults()
                            .unknown(spot.of(value), step.equals("flags") ? "flag" : "value", value, allowed));
        }
    }

    private void variable(String value, Spot spot) {
        if (!FilterCheck.VARIABLES.contains(value)) {
            context.faults().unknown(spot.of(value), "variable", value, FilterCheck.VARIABLES);
        }
    }

    private void value(String value, FieldType type, FieldOutline field, Spot spot) {
        if (type == FieldType.CHOICE
                && !field.options().isEmpty()
                && !field.options().contains(value)) {
            context.faults().unknown(spot.of(value), "option", value, field.options());
        } else if (!Values.fits(value, type)) {
            context.faults().error(spot.of(value), Wording.quoted(value) + " is no " + Values.example(type));
        }
    }
}
