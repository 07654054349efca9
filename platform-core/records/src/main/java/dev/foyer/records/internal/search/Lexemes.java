// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What words are in the index, by text search configuration: without their endings, and nothing for those that it leaves out.
 * That never changes, so the database is asked once for each.
 */
final class Lexemes {
    private static final int MOST = 4_000;

    private static final String SQL = "select o, c, to_tsquery(c::regconfig, o)::text from unnest(?) o, unnest(?) c";

    private final Map<String, Map<String, String>> known = new ConcurrentHashMap<>();

    /** Pieces of a tsquery by operand in the syntax of to_tsquery and configuration. */
    Map<String, Map<String, String>> of(Connection connection, Collection<String> operands, List<String> configurations)
            throws SQLException {
        Map<String, Map<String, String>> found = new HashMap<>();
        for (String operand : operands) {
            Map<String, String> pieces = known.get(operand);
            if (pieces != null && pieces.keySet().containsAll(configurations)) {
                found.put(operand, pieces);
            }
        }
        List<String> asked = operands.stream()
                .filter(operand -> !found.containsKey(operand))
                .distinct()
                .toList();
        if (!asked.isEmpty()) {
            Map<String, Map<String, String>> fresh = ask(connection, asked, configurations);
            if (known.size() > MOST) {
                known.clear();
            }
            known.putAll(fresh);
            found.putAll(fresh);
        }
        return found;
    }

    /** The same, of so many that they are not kept. */
    static Map<String, Map<String, String>> ask(
            Connection connection, Collection<String> operands, List<String> configurations) throws SQLException {
        Map<String, Map<String, String>> found = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setArray(1, Dictionary.texts(connection, List.copyOf(operands)));
            statement.setArray(2, Dictionary.texts(connection, configurations));
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                found.computeIfAbsent(row.getString(1), any -> new HashMap<>()).put(row.getString(2), row.getString(3));
            }
        }
        return found;
    }
}
