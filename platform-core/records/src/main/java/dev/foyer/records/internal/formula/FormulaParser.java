// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.formula;

import dev.foyer.records.internal.formula.Formula.Constant;
import dev.foyer.records.internal.formula.Formula.Name;
import dev.foyer.records.internal.formula.Formula.Negated;
import dev.foyer.records.internal.formula.Formula.Product;
import dev.foyer.records.internal.formula.Formula.Sum;
import java.math.BigDecimal;
import java.util.function.IntPredicate;

/** Reads a formula from left to right: sums of products of numbers, fields and parentheses. */
final class FormulaParser {
    private static final int DEEPEST = 20;

    private final String text;
    private int place;
    private int depth;

    FormulaParser(String text) {
        this.text = text;
    }

    Formula parse() {
        Formula formula = sum();
        if (next() != 0) {
            throw fault();
        }
        return formula;
    }

    private Formula sum() {
        Formula sum = product();
        for (char sign = next(); sign == '+' || sign == '-'; sign = next()) {
            place++;
            sum = new Sum(sum, product(), sign == '-');
        }
        return sum;
    }

    private Formula product() {
        Formula product = factor();
        for (char sign = next(); sign == '*' || sign == '/'; sign = next()) {
            place++;
            product = new Product(product, factor(), sign == '/');
        }
        return product;
    }

    private Formula factor() {
        char first = next();
        if (first == '-' || first == '(') {
            return deeper(first);
        }
        int start = place;
        if (first >= '0' && first <= '9') {
            String number = take(it -> (it >= '0' && it <= '9') || it == '.');
            try {
                return new Constant(Quantity.of(new BigDecimal(number)));
            } catch (NumberFormatException e) {
                throw new FormulaException(start, "‘" + number + "’ is no number");
            }
        }
        if (first >= 'a' && first <= 'z') {
            return new Name(take(Character::isLetterOrDigit), start);
        }
        throw fault();
    }

    private Formula deeper(char first) {
        place++;
        if (++depth > DEEPEST) {
            throw new FormulaException(place, "it is too deep");
        }
        Formula inner = first == '-' ? new Negated(factor()) : sum();
        if (first == '(') {
            if (next() != ')') {
                throw fault();
            }
            place++;
        }
        depth--;
        return inner;
    }

    private String take(IntPredicate part) {
        int start = place;
        while (place < text.length() && part.test(text.charAt(place))) {
            place++;
        }
        return text.substring(start, place);
    }

    /** The next character that is no blank; zero at the end. */
    private char next() {
        while (place < text.length() && Character.isWhitespace(text.charAt(place))) {
            place++;
        }
        return place < text.length() ? text.charAt(place) : 0;
    }

    private FormulaException fault() {
        String rest = text.substring(Math.min(place, text.length()));
        return new FormulaException(
                place, rest.isEmpty() ? "it ends too early" : "it cannot go on with ‘" + rest + "’");
    }
}
