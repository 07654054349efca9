// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.foyer.database.internal.pool.Access;
import dev.foyer.database.internal.pool.Login;
import dev.foyer.database.internal.server.NotReadyException;
import dev.foyer.database.test.TestDatabase;
import dev.foyer.database.test.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class BootstrapTest {
    private static final TestDatabase DB = TestPostgres.fresh();

    @AfterAll
    static void close() {
        DB.close();
    }

    @Test
    void aSecondRunFindsWhatTheFirstMade() throws SQLException {
        Login first = new Bootstrap(access(DB.user(), DB.password())).run();

        assertThat(new Bootstrap(access(DB.user(), DB.password())).run()).isEqualTo(first);
        try (Connection connection = DB.connect(first.user(), first.password())) {
            assertThat(Sql.value(connection, "select current_user")).contains(DB.name() + "_app");
        }
    }

    @Test
    void theOwnerIsNoSuperuserAndTheAppNoMemberOfIt() throws SQLException {
        try (Connection connection = DB.connect()) {
            assertThat(Sql.holds(connection, "select rolsuper from pg_roles where rolname = current_user"))
                    .isFalse();
            assertThat(Sql.holds(connection, "select pg_has_role(?, ?, 'member')", DB.name() + "_app", DB.user()))
                    .isFalse();
        }
    }

    @Test
    void aUserWithoutTheRightToCreateRolesIsToldWhatToRun() throws SQLException {
        String user = "plain";
        String secret = Secrets.random();
        DB.execute(
                "create role plain login password '" + secret + "'",
                "grant create on database " + DB.name() + " to plain");
        Access elsewhere = new Access(DB::jdbcUrl, "other", new Login(user, secret));
        DB.execute("grant usage on schema platform to plain", "grant all on platform.secret to plain");

        assertThatThrownBy(() -> new Bootstrap(elsewhere).run())
                .isInstanceOf(NotReadyException.class)
                .hasMessageContaining("alter role \"plain\" createrole;");
    }

    private static Access access(String user, String password) {
        return new Access(DB::jdbcUrl, DB.name(), new Login(user, password));
    }
}
