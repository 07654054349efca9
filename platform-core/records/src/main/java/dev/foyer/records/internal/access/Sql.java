// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.access;

import dev.foyer.database.Mappers;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of SQL with the values for its question marks, in order.
 *
 * <p>Only constants and names from checked descriptors may be part of the text; what a caller sends is always a parameter.
 */
public record Sql(String text, List<@Nullable Object> parameters) {
    /** The condition that every row meets. */
    public static final Sql TRUE = new Sql("true", List.of());
    /** The condition that no row meets. */
    public static final Sql FALSE = new Sql("false", List.of());

    public Sql {
        parameters = Collections.unmodifiableList(new ArrayList<>(parameters));
    }

    /** A piece with its values. */
    public static Sql of(String text, @Nullable Object... parameters) {
        return new Sql(text, Arrays.asList(parameters));
    }

    /** All conditions must hold; no condition always holds. */
    public static Sql and(List<Sql> conditions) {
        List<Sql> real = without(TRUE, conditions);
        return real.isEmpty() ? TRUE : joined(real, " and ");
    }

    /** All conditions must hold. */
    public static Sql and(Sql... conditions) {
        return and(List.of(conditions));
    }

    /** One of the conditions must hold; no condition never holds. */
    public static Sql or(List<Sql> conditions) {
        if (conditions.contains(TRUE)) {
            return TRUE;
        }
        List<Sql> real = without(FALSE, conditions);
        return real.isEmpty() ? FALSE : joined(real, " or ");
    }

    /** What sets each value. */
    public List<Mappers.Value> values() {
        List<Mappers.Value> values = new ArrayList<>(parameters.size());
        for (Object parameter : parameters) {
            values.add((statement, place) -> SqlParameters.set(statement, place, parameter));
        }
        return values;
    }

    /** The opposite of a condition, counting unknown as not met. */
    public Sql negated() {
        return new Sql("(" + text + ") is not true", parameters);
    }

    /** This piece followed by another. */
    public Sql then(Sql next) {
        List<@Nullable Object> all = new ArrayList<>(parameters);
        all.addAll(next.parameters);
        return new Sql(text + next.text, all);
    }

    /** This piece followed by constant text. */
    public Sql then(String constant) {
        return new Sql(text + constant, parameters);
    }

    /** Sets the values, from a place on; returns the place after the last. */
    public int bind(PreparedStatement statement, int place) throws SQLException {
        for (Object parameter : parameters) {
            SqlParameters.set(statement, place++, parameter);
        }
        return place;
    }

    private static List<Sql> without(Sql idle, List<Sql> conditions) {
        List<Sql> others = new ArrayList<>(conditions.size());
        for (Sql condition : conditions) {
            if (!condition.equals(idle)) {
                others.add(condition);
            }
        }
        return others;
    }

    private static Sql joined(List<Sql> parts, String between) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        StringBuilder text = new StringBuilder("(");
        List<@Nullable Object> parameters = new ArrayList<>();
        for (Sql part : parts) {
            text.append(text.length() == 1 ? "" : between).append(part.text);
            parameters.addAll(part.parameters);
        }
        return new Sql(text.append(')').toString(), parameters);
    }
}
