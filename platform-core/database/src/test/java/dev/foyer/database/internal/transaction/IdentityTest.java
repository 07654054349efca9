// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.foyer.database.Database;
import dev.foyer.database.DatabaseException;
import dev.foyer.database.Identity;
import dev.foyer.database.Identity.Role;
import dev.foyer.database.internal.bootstrap.Sql;
import dev.foyer.database.test.TestDatabase;
import dev.foyer.database.test.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class IdentityTest {
    private static final TestDatabase DB = TestPostgres.fresh();
    private static final Identity RED = external("red");
    private static final Identity BLUE = external("blue");
    private static final Identity STAFF = new Identity(Role.STAFF, Map.of("foyer.user", "me"));

    private final Database database = DB.database();

    @BeforeAll
    static void prepare() {
        DB.execute(
                "create schema s",
                "create table s.item (id int, account text)",
                "insert into s.item values (1, 'red'), (2, 'blue')",
                "alter table s.item enable row level security",
                "create policy staff on s.item to " + DB.staffRole() + " using (true) with check (true)",
                "create policy ext on s.item to " + DB.externalRole()
                        + " using (account = nullif(current_setting('foyer.account', true), ''))",
                "grant usage on schema s to " + DB.staffRole() + ", " + DB.externalRole(),
                "grant select, insert on s.item to " + DB.staffRole() + ", " + DB.externalRole());
    }

    @AfterAll
    static void close() {
        DB.close();
    }

    @Test
    void eachIdentitySeesItsRows() {
        assertThat(seen(RED)).containsExactly("1");
        assertThat(read(RED)).containsExactly("1");
        assertThat(read(BLUE)).containsExactly("2");
        assertThat(seen(STAFF)).containsExactly("1", "2");
        assertThat(read(STAFF)).containsExactly("1", "2");
        assertThat(seen(external(""))).isEmpty();
    }

    @Test
    void roleAndSettingsAreInForceAndGoneAfterwards() {
        String within = standing(RED);
        List<String> after = java.util.stream.IntStream.range(0, 10)
                .mapToObj(i -> database.system(connection -> standing(connection)))
                .distinct()
                .toList();

        assertThat(within).isEqualTo(DB.externalRole() + "/red");
        assertThat(after).containsExactly(DB.user() + "/");
    }

    @Test
    void systemWithinLiftsTheRoleInTheSameTransactionAndPutsItBack() {
        database.as(RED, connection -> {
            String lifted = database.system(inner -> {
                assertThat(inner).isSameAs(connection);
                assertThat(standing(RED)).isEqualTo(DB.externalRole() + "/red");
                return standing(inner);
            });
            assertThat(lifted).isEqualTo(DB.user() + "/red");
            assertThat(standing(connection)).isEqualTo(DB.externalRole() + "/red");
            return lifted;
        });
    }

    @Test
    void theRoleIsPutBackAfterAnExceptionToo() {
        database.as(RED, connection -> {
            assertThatThrownBy(() -> database.system(inner -> {
                        throw new IllegalArgumentException("no");
                    }))
                    .hasMessage("no");
            assertThat(standing(connection)).isEqualTo(DB.externalRole() + "/red");
            return connection;
        });
    }

    @Test
    void aSavepointBringsTheRoleBackAfterAFailedStatement() {
        database.as(RED, connection -> {
            var point = connection.setSavepoint();
            assertThatThrownBy(() -> database.system(inner -> ids(inner, "select id from nowhere")))
                    .isInstanceOf(DatabaseException.class);
            connection.rollback(point);
            assertThat(standing(connection)).isEqualTo(DB.externalRole() + "/red");
            return connection;
        });
    }

    @Test
    void anotherIdentityWithinASystemTransactionJoinsItAndLeavesNoSettings() {
        database.system(connection -> {
            assertThat(standing(RED)).isEqualTo(DB.externalRole() + "/red");
            assertThat(standing(connection)).isEqualTo(DB.user() + "/");
            assertThat(standing(BLUE)).isEqualTo(DB.externalRole() + "/blue");
            return connection;
        });
    }

    @Test
    void aRowOfAnotherAccountIsRefused() {
        assertForbidden(() -> database.as(RED, connection -> insert(connection, "blue")));
    }

    @Test
    void readingCannotWrite() {
        assertThatThrownBy(() -> database.reading(STAFF, connection -> insert(connection, "red")))
                .isInstanceOfSatisfying(
                        DatabaseException.class, e -> assertThat(e.state()).isEqualTo("25006"));
    }

    @Test
    void aForgottenRoleMayDoNothing() throws SQLException {
        String password = database.system(
                connection -> Sql.value(connection, "select value from platform.secret where name = 'app-password'")
                        .orElseThrow());

        try (Connection connection = DB.connect(DB.name() + "_app", password)) {
            assertThatThrownBy(() -> ids(connection, "select id from s.item"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> Sql.run(connection, "set role " + DB.user()))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void secretsAreTheOwnersAlone() {
        assertForbidden(() -> database.reading(STAFF, c -> ids(c, "select name from platform.secret")));
    }

    private static void assertForbidden(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(DatabaseException.class, e -> assertThat(e.state())
                .isEqualTo(DatabaseException.FORBIDDEN));
    }

    private static Identity external(String account) {
        return new Identity(Role.EXTERNAL, Map.of("foyer.account", account, "foyer.roles", ""));
    }

    private String standing(Identity identity) {
        return database.as(identity, connection -> standing(connection));
    }

    private static String standing(Connection connection) throws SQLException {
        return Sql.value(
                        connection,
                        "select current_user || '/' || coalesce(current_setting('foyer.account', true), '')")
                .orElseThrow();
    }

    private static int insert(Connection connection, String account) throws SQLException {
        Sql.run(connection, "insert into s.item values (3, '" + account + "')");
        return 3;
    }

    private List<String> seen(Identity identity) {
        return database.as(identity, connection -> ids(connection, "select id from s.item order by id"));
    }

    private List<String> read(Identity identity) {
        return database.reading(identity, connection -> ids(connection, "select id from s.item order by id"));
    }

    private static List<String> ids(Connection connection, String sql) throws SQLException {
        String all = Sql.value(connection, "select coalesce(string_agg(x::text, ','), '') from (" + sql + ") t(x)")
                .orElseThrow();
        return all.isEmpty() ? List.of() : List.of(all.split(",", -1));
    }
}
