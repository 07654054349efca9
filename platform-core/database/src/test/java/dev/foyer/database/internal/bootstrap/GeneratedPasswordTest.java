// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.foyer.database.test.TestDatabase;
import dev.foyer.database.test.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class GeneratedPasswordTest {
    @Test
    void letsInWhoKnowsItAndNobodyElse() throws SQLException {
        try (TestDatabase database = TestPostgres.fresh()) {
            String login = database.name() + "_guest";
            String password = Secrets.random();
            database.execute("create role " + login + " login");
            database.database().system(connection -> {
                GeneratedPassword.set(connection, login, password);
                return login;
            });

            try (Connection connection = database.connect(login, password)) {
                assertThat(Sql.value(connection, "select current_user")).contains(login);
            }
            assertThatThrownBy(() -> database.connect(login, password + "x"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }
}
