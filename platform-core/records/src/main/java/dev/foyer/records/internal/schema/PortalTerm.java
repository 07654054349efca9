// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.schema;

import static java.util.stream.Collectors.joining;

import cz.jirutka.rsql.parser.RSQLParser;
import cz.jirutka.rsql.parser.ast.AndNode;
import cz.jirutka.rsql.parser.ast.ComparisonNode;
import cz.jirutka.rsql.parser.ast.ComparisonOperator;
import cz.jirutka.rsql.parser.ast.LogicalNode;
import cz.jirutka.rsql.parser.ast.Node;
import cz.jirutka.rsql.parser.ast.RSQLOperators;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.FieldType;
import dev.foyer.records.model.LookupType;
import dev.foyer.records.model.ObjectType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** A portal filter as a condition of row-level security: constants and settings only, checked when the descriptor was read. */
final class PortalTerm {
    private final ObjectType type;
    private final List<LookupType> lookups;

    PortalTerm(ObjectType type, List<LookupType> lookups) {
        this.type = type;
        this.lookups = lookups;
    }

    /** The condition of a filter on the table of the object. */
    String sql(String filter) {
        Set<ComparisonOperator> operators = new LinkedHashSet<>(RSQLOperators.defaultOperators());
        operators.add(new ComparisonOperator("=like="));
        operators.add(new ComparisonOperator("=isnull="));
        return sql(new RSQLParser(operators).parse(filter));
    }

    private String sql(Node node) {
        if (node instanceof LogicalNode logical) {
            String between = logical instanceof AndNode ? " and " : " or ";
            return StreamSupport.stream(logical.spliterator(), false)
                    .map(this::sql)
                    .collect(joining(between, "(", ")"));
        }
        return comparison((ComparisonNode) node);
    }

    private String comparison(ComparisonNode node) {
        String[] steps = node.getSelector().split("\\.", -1);
        Field field = type.field(steps[0]).orElseThrow(() -> unfit(node));
        String column = Sql.table(type.table(), field.column());
        String operator = node.getOperator().getSymbol();
        if (field.type() == FieldType.MULTI_LOOKUP) {
            return linked(field, operator, node, steps);
        }
        if (operator.equals("=isnull=")) {
            return column + (Boolean.parseBoolean(node.getArguments().get(0)) ? " is null" : " is not null");
        }
        return test(column, operator, operand(field, node, steps), node);
    }

    private String linked(Field field, String operator, ComparisonNode node, String[] steps) {
        LinkPieces links = new LinkPieces(type, field);
        String any =
                "exists (select from " + links.table() + " l where l.record_id = " + Sql.quoted(type.table()) + ".id";
        if (operator.equals("=isnull=")) {
            boolean none = Boolean.parseBoolean(node.getArguments().get(0));
            return (none ? "not " : "") + any + ")";
        }
        boolean not = operator.equals("!=") || operator.equals("=out=");
        return (not ? "not " : "") + any + " and " + test("l.target_id", "=in=", operand(field, node, steps), node)
                + ")";
    }

    private static String test(String column, String operator, String operand, ComparisonNode node) {
        return switch (operator) {
            case "==", "=in=" -> column + " = any (" + operand + ")";
            case "!=", "=out=" -> "(" + column + " = any (" + operand + ")) is not true";
            case "<", "=lt=" -> column + " < all (" + operand + ")";
            case "<=", "=le=" -> column + " <= all (" + operand + ")";
            case ">", "=gt=" -> column + " > all (" + operand + ")";
            case ">=", "=ge=" -> column + " >= all (" + operand + ")";
            default -> throw unfit(node);
        };
    }

    /** An array of what is compared with. */
    private String operand(Field field, ComparisonNode node, String[] steps) {
        List<String> arguments = node.getArguments();
        Optional<LookupType> lookup = lookups.stream()
                .filter(it -> field.target().filter(it.code()::equals).isPresent())
                .findFirst();
        if (lookup.isPresent() && !(steps.length == 2 && steps[1].equals("id"))) {
            boolean flags = steps.length == 2 && steps[1].equals("flags");
            return lookup.get().values().stream()
                    .filter(value -> flags
                            ? value.flags().stream().anyMatch(arguments::contains)
                            : arguments.contains(value.code()))
                    .map(value -> Sql.literal(value.id().toString()))
                    .collect(joining(", ", "array[", "]::uuid[]"));
        }
        if (arguments.size() == 1 && arguments.get(0).equals("$roles")) {
            return ScopeTerms.roles() + "::uuid[]";
        }
        String sqlType = field.type() == FieldType.MULTI_LOOKUP
                ? "uuid"
                : ColumnTypes.of(field).values().iterator().next().replace(" collate \"C\"", "");
        return arguments.stream().map(value -> value(value, sqlType)).collect(joining(", ", "array[", "]"));
    }

    private static String value(String value, String sqlType) {
        return switch (value) {
            case "$me" -> ScopeTerms.setting("user");
            case "$contact" -> ScopeTerms.setting("contact");
            case "$account" -> ScopeTerms.setting("account");
            case "$now" -> "now()";
            case "$today" -> "current_date";
            default -> Sql.literal(value) + "::" + sqlType;
        };
    }

    private static IllegalArgumentException unfit(ComparisonNode node) {
        return new IllegalArgumentException("a portal filter cannot contain " + node);
    }
}
