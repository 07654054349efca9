// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.foyer.database.Database;
import dev.foyer.database.DatabaseException;
import dev.foyer.database.internal.bootstrap.Sql;
import dev.foyer.database.test.TestDatabase;
import dev.foyer.database.test.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TransactionsTest {
    private static final TestDatabase DB = TestPostgres.fresh();

    private final Database database = DB.database();

    @BeforeAll
    static void prepare() {
        DB.execute("create table public.item (id int primary key)");
    }

    @BeforeEach
    void empty() {
        DB.execute("truncate public.item");
    }

    @AfterAll
    static void close() {
        DB.close();
    }

    @Test
    void whatIsDoneIsCommitted() {
        insert(1);

        assertThat(count()).isEqualTo(1);
        assertThat(database.active()).isFalse();
    }

    @Test
    void anExceptionRollsEverythingBack() {
        assertThatThrownBy(() -> database.system(connection -> {
                    insert(1);
                    database.system(inner -> insert(2));
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(count()).isZero();
        assertThat(database.active()).isFalse();
    }

    @Test
    void anSqlFailureComesWithStateAndConstraint() {
        insert(1);

        assertThatThrownBy(() -> insert(1)).isInstanceOfSatisfying(DatabaseException.class, e -> {
            assertThat(e.state()).isEqualTo(DatabaseException.UNIQUE);
            assertThat(e.constraint()).contains("item_pkey");
        });
    }

    @Test
    void nestedWorkUsesTheSameConnection() {
        Connection nested = database.system(outer -> {
            assertThat(database.connection()).isSameAs(outer);
            return database.system(inner -> {
                assertThat(inner).isSameAs(outer);
                return inner;
            });
        });

        assertThat(nested).isNotNull();
    }

    @Test
    void aConnectionOutsideATransactionIsRefused() {
        assertThatThrownBy(database::connection).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void tasksRunAfterTheCommitInTheirOrderAndOneFailureStopsNoOther() {
        List<String> told = new ArrayList<>();

        database.system(connection -> {
            database.afterCommit(() -> told.add("first sees " + count()));
            database.afterCommit(() -> {
                throw new IllegalStateException("expected in the log");
            });
            database.afterCommit(() -> told.add("last"));
            insert(1);
            return told.add("work");
        });
        database.afterCommit(() -> told.add("at once"));

        assertThat(told).containsExactly("work", "first sees 1", "last", "at once");
    }

    @Test
    void tasksOfARollbackDoNotRun() {
        List<String> told = new ArrayList<>();

        assertThatThrownBy(() -> database.system(connection -> {
                    database.afterCommit(() -> told.add("told"));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(told).isEmpty();
    }

    @Test
    void aSavepointKeepsTheRestAlive() {
        database.system(connection -> {
            insert(1);
            var point = connection.setSavepoint();
            assertThatThrownBy(() -> insert(1)).isInstanceOf(DatabaseException.class);
            connection.rollback(point);
            return insert(2);
        });

        assertThat(count()).isEqualTo(2);
    }

    private int insert(int id) {
        return database.system(connection -> {
            Sql.run(connection, "insert into public.item values (" + id + ")");
            return id;
        });
    }

    private int count() {
        return database.system(connection -> count(connection));
    }

    private static int count(Connection connection) throws SQLException {
        return Integer.parseInt(
                Sql.value(connection, "select count(*) from public.item").orElseThrow());
    }
}
