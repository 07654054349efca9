// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.foyer.database.Database;
import dev.foyer.database.Database.Query;
import dev.foyer.database.DatabaseException;
import dev.foyer.database.Identity;
import dev.foyer.database.Identity.Role;
import dev.foyer.database.test.TestDatabase;
import dev.foyer.database.test.TestPostgres;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One statement and its identity in one trip; often enough for the driver to prepare it on the server. */
class QueryTest {
    private static final TestDatabase DB = TestPostgres.fresh();
    private static final Identity RED = external("red");
    private static final Identity BLUE = external("blue");
    private static final int OFTEN = 20;

    private final Database database = DB.database();

    @BeforeAll
    static void prepare() {
        DB.execute(
                "create schema s",
                "create table s.item (id int, account text)",
                "insert into s.item values (1, 'red'), (2, 'blue'), (3, 'red')",
                "alter table s.item enable row level security",
                "create policy ext on s.item to " + DB.externalRole()
                        + " using (account = nullif(current_setting('foyer.account', true), ''))",
                "grant usage on schema s to " + DB.externalRole(),
                "grant select, insert, update on s.item to " + DB.externalRole());
    }

    @AfterAll
    static void close() {
        DB.close();
    }

    @Test
    void eachIdentitySeesItsRowsHoweverOftenItAsks() {
        for (int turn = 0; turn < OFTEN; turn++) {
            assertThat(items(RED, 0)).containsExactly("1", "3");
            assertThat(items(BLUE, 0)).containsExactly("2");
            assertThat(items(RED, 1)).containsExactly("3");
            assertThat(items(external(""), 0)).isEmpty();
        }
    }

    @Test
    void roleAndSettingsEndWithIt() {
        items(RED, 0);
        List<String> after = IntStream.range(0, OFTEN)
                .mapToObj(turn ->
                        database.reading(external(""), connection -> dev.foyer.database.internal.bootstrap.Sql.value(
                                        connection, "select coalesce(current_setting('foyer.account', true), '')")
                                .orElse("")))
                .distinct()
                .toList();

        assertThat(after).containsExactly("");
    }

    @Test
    void itCannotWrite() {
        assertThatThrownBy(() -> query(RED, "update s.item set account = 'red' where id > ? returning id", 0))
                .isInstanceOfSatisfying(
                        DatabaseException.class, e -> assertThat(e.state()).isEqualTo("25006"));
    }

    @Test
    void afterARefusalTheNextOneIsAnswered() {
        for (int turn = 0; turn < OFTEN; turn++) {
            assertThatThrownBy(() -> query(RED, "select 1 / ?", 0))
                    .isInstanceOfSatisfying(
                            DatabaseException.class, e -> assertThat(e.state()).isEqualTo("22012"));
            assertThat(items(RED, 0)).containsExactly("1", "3");
        }
    }

    private List<String> items(Identity identity, int above) {
        return query(identity, "select id from s.item where id > ? order by id", above);
    }

    private List<String> query(Identity identity, String text, int parameter) {
        return database.query(identity, new Column(text, parameter));
    }

    private static Identity external(String account) {
        return new Identity(Role.EXTERNAL, Map.of("foyer.account", account, "foyer.roles", ""));
    }

    private record Column(String text, int parameter) implements Query<List<String>> {
        @Override
        public void bind(PreparedStatement statement, int place) throws SQLException {
            statement.setInt(place, parameter);
        }

        @Override
        public List<String> read(ResultSet rows) throws SQLException {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
