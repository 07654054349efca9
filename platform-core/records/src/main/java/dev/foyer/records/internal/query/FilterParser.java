// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.query;

import cz.jirutka.rsql.parser.RSQLParser;
import cz.jirutka.rsql.parser.RSQLParserException;
import cz.jirutka.rsql.parser.UnknownOperatorException;
import cz.jirutka.rsql.parser.ast.AndNode;
import cz.jirutka.rsql.parser.ast.ComparisonNode;
import cz.jirutka.rsql.parser.ast.Node;
import cz.jirutka.rsql.parser.ast.OrNode;
import dev.foyer.plugin.CommonProblem;
import dev.foyer.plugin.ProblemException;
import dev.foyer.records.internal.query.Filter.And;
import dev.foyer.records.internal.query.Filter.Comparison;
import dev.foyer.records.internal.query.Filter.Or;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads RSQL. */
public final class FilterParser {
    /** Longer filters are refused. */
    static final int LONGEST = 8_000;

    private static final int DEEPEST = 40;
    /** The filters of descriptors, views and links return with every request. */
    private static final Map<String, Filter> KNOWN = new ConcurrentHashMap<>();

    private static final int MOST_KNOWN = 2_000;
    private static final int LONGEST_KNOWN = 300;
    private static final Pattern COLUMN = Pattern.compile("column (\\d{1,6})");
    private static final RSQLParser PARSER = new RSQLParser(Operator.syntax());

    private FilterParser() {}

    /**
     * The filter that a text means; blank text means all.
     *
     * @throws ProblemException 400 with the position of the fault
     */
    public static Filter parse(String text) {
        if (text.isBlank()) {
            return new And(List.of());
        }
        Filter known = KNOWN.get(text);
        if (known != null) {
            return known;
        }
        checkSize(text);
        try {
            Filter parsed = convert(PARSER.parse(text), new Positions(text));
            remember(text, parsed);
            return parsed;
        } catch (RSQLParserException e) {
            throw fault(e);
        }
    }

    private static void remember(String text, Filter filter) {
        if (text.length() <= LONGEST_KNOWN) {
            if (KNOWN.size() >= MOST_KNOWN) {
                KNOWN.clear();
            }
            KNOWN.put(text, filter);
        }
    }

    private static void checkSize(String text) {
        int depth = 0;
        int deepest = 0;
        for (int place = 0; place < text.length(); place++) {
            depth += text.charAt(place) == '(' ? 1 : text.charAt(place) == ')' ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        if (text.length() > LONGEST || deepest > DEEPEST) {
            throw CommonProblem.BAD_REQUEST.because("records.filter.too-long", LONGEST);
        }
    }

    private static Filter convert(Node node, Positions positions) {
        if (node instanceof AndNode and) {
            return new And(and.getChildren().stream()
                    .map(child -> convert(child, positions))
                    .toList());
        }
        if (node instanceof OrNode or) {
            return new Or(or.getChildren().stream()
                    .map(child -> convert(child, positions))
                    .toList());
        }
        return comparison((ComparisonNode) node, positions);
    }

    private static Comparison comparison(ComparisonNode node, Positions positions) {
        String selector = node.getSelector();
        int dot = selector.indexOf('.');
        return new Comparison(
                dot < 0 ? selector : selector.substring(0, dot),
                dot < 0 ? Optional.empty() : Optional.of(selector.substring(dot + 1)),
                Operator.of(node.getOperator()),
                List.copyOf(node.getArguments()),
                selector,
                positions.next(selector));
    }

    private static ProblemException fault(RSQLParserException e) {
        if (e.getCause() instanceof UnknownOperatorException unknown) {
            return CommonProblem.BAD_REQUEST
                    .because("records.filter.operator", String.valueOf(unknown.getOperator()))
                    .with("operator", String.valueOf(unknown.getOperator()));
        }
        Matcher column = COLUMN.matcher(String.valueOf(e.getMessage()));
        int position = column.find() ? Integer.parseInt(column.group(1)) : 1;
        return CommonProblem.BAD_REQUEST
                .because("records.filter.syntax", position)
                .with("position", position);
    }
}
