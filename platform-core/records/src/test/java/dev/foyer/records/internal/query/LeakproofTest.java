// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foyer.database.test.TestDatabase;
import dev.foyer.database.test.TestPostgres;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the compiler believes about operators is what the server says of them. */
class LeakproofTest {
    private static final TestDatabase DATABASE = TestPostgres.fresh();

    private static boolean leakproof(String operator, String left, String right) {
        return DATABASE.database().system(connection -> {
            try (var statement = connection.prepareStatement(
                    "select p.proleakproof from pg_operator o join pg_proc p on p.oid = o.oprcode"
                            + " where o.oprname = ? and o.oprleft = ?::regtype and o.oprright = ?::regtype")) {
                statement.setString(1, operator);
                statement.setString(2, left);
                statement.setString(3, right);
                var row = statement.executeQuery();
                return row.next() && row.getBoolean(1);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"uuid", "text", "bigint", "boolean", "date", "timestamptz"})
    void comparisonsOnTheTableMayUseIndexes(String type) {
        for (String operator : List.of("=", "<>", "<", "<=", ">", ">=")) {
            assertThat(leakproof(operator, type, type))
                    .as(operator + " of " + type)
                    .isTrue();
        }
    }

    @Test
    void prefixesOfNumbersMayUseIndexes() {
        assertThat(leakproof("^@", "text", "text")).isTrue();
    }

    @Test
    void decimalsAndPatternsGoThroughTheView() {
        assertThat(leakproof("=", "numeric", "numeric")).isFalse();
        assertThat(leakproof("<", "numeric", "numeric")).isFalse();
        assertThat(leakproof("~~", "text", "text")).isFalse();
        assertThat(leakproof("~~*", "text", "text")).isFalse();
    }
}
