// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.descriptor;

import cz.jirutka.rsql.parser.RSQLParser;
import cz.jirutka.rsql.parser.RSQLParserException;
import cz.jirutka.rsql.parser.UnknownOperatorException;
import cz.jirutka.rsql.parser.ast.ComparisonNode;
import cz.jirutka.rsql.parser.ast.ComparisonOperator;
import cz.jirutka.rsql.parser.ast.LogicalNode;
import cz.jirutka.rsql.parser.ast.Node;
import cz.jirutka.rsql.parser.ast.RSQLOperators;
import dev.foyer.records.internal.descriptor.Outline.FieldOutline;
import dev.foyer.records.internal.descriptor.Outline.ObjectOutline;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks RSQL inside a descriptor: syntax, names, and values as far as they are known. */
final class FilterCheck {
    static final List<String> VARIABLES = List.of("$me", "$contact", "$account", "$roles", "$now", "$today");
    private static final List<String> OPERATORS =
            List.of("==", "!=", "<", "<=", ">", ">=", "=in=", "=out=", "=like=", "=isnull=", ";", ",");
    private static final List<String> STEPS = List.of("id", "code", "flags", "name", "display");
    private static final Pattern COLUMN = Pattern.compile("column ([0-9]{1,6})");
    private static final RSQLParser PARSER = new RSQLParser(operators());

    private final Context context;
    private final ObjectOutline object;

    FilterCheck(Context context, ObjectOutline object) {
        this.context = context;
        this.object = object;
    }

    private static Set<ComparisonOperator> operators() {
        Set<ComparisonOperator> operators = new LinkedHashSet<>(RSQLOperators.defaultOperators());
        operators.add(new ComparisonOperator("=like="));
        operators.add(new ComparisonOperator("=isnull="));
        return operators;
    }

    /** Checks a filter; an empty one matches everything. */
    void check(Item item) {
        item.text().filter(filter -> !filter.isBlank()).ifPresent(filter -> {
            try {
                walk(PARSER.parse(filter), item, filter);
            } catch (RSQLParserException malformed) {
                malformed(item, filter, malformed);
            }
        });
    }

    /** Checks one if it is there. */
    void check(Item owner, String key) {
        owner.get(key).ifPresent(this::check);
    }

    private void malformed(Item item, String filter, RSQLParserException malformed) {
        if (malformed.getCause() instanceof UnknownOperatorException unknown) {
            context.faults()
                    .unknown(
                            item.place(offset(filter, unknown.getOperator())),
                            "operator",
                            unknown.getOperator(),
                            OPERATORS);
            return;
        }
        boolean ends = String.valueOf(malformed.getMessage()).contains("<EOF>");
        int column = ends ? filter.length() + 1 : column(malformed);
        String rest = filter.substring(Math.min(Math.max(column - 1, 0), filter.length()));
        context.faults()
                .error(
                        item.place(Math.max(column - 1, 0)),
                        "not a filter: "
                                + (rest.isEmpty()
                                        ? "it ends too early"
                                        : "it cannot go on with " + Wording.quoted(rest))
                                + "; allowed: comparisons such as status.code==new, joined by ; (and) or , (or)");
    }

    /** The parser's tokens are hidden; only its message says where it stumbled. */
    private static int column(RSQLParserException malformed) {
        Matcher matcher = COLUMN.matcher(String.valueOf(malformed.getMessage()));
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 1;
    }

    private void walk(Node node, Item item, String filter) {
        if (node instanceof LogicalNode logical) {
            logical.forEach(child -> walk(child, item, filter));
        } else if (node instanceof ComparisonNode comparison) {
            comparison(comparison, item, filter);
        }
    }

    private void comparison(ComparisonNode node, Item item, String filter) {
        String[] steps = node.getSelector().split("\\.", -1);
        Place place = item.place(offset(filter, node.getSelector()));
        Optional<FieldOutline> field = object.field(steps[0]);
        if (field.isEmpty()) {
            context.faults().unknown(place, "field", steps[0], object.names());
        } else if (steps.length > 2) {
            context.faults()
                    .error(place, Wording.quoted(node.getSelector()) + " goes too far; one step of lookup is allowed");
        } else if (steps.length == 2) {
            step(node, field.get(), steps[1], new Spot(item, filter, place));
        } else {
            new ValueOfFilter(context).check(node, field.get(), new Spot(item, filter, place));
        }
    }

    private void step(ComparisonNode node, FieldOutline field, String step, Spot spot) {
        if (!field.refers()) {
            context.faults()
                    .error(spot.place(), Wording.quoted(node.getSelector()) + ": only a lookup has ‘." + step + "’");
            return;
        }
        String target = field.target().orElse("");
        Optional<ObjectOutline> other = context.outline().object(target);
        Set<String> allowed = new LinkedHashSet<>(STEPS);
        other.ifPresent(it -> allowed.addAll(it.names()));
        if (!allowed.contains(step) && !context.outline().uses().contains(target)) {
            context.faults().unknown(spot.place(), "field of " + Wording.quoted(target), step, allowed);
            return;
        }
        context.outline().lookup(target).ifPresent(lookup -> new ValueOfFilter(context)
                .ofLookup(node, step, lookup, spot));
    }

    private static int offset(String filter, String part) {
        return Math.max(0, filter.indexOf(part));
    }

    /** Where a comparison stands. */
    record Spot(Item item, String filter, Place place) {
        Place of(String argument) {
            return item.place(offset(filter, argument));
        }
    }
}
