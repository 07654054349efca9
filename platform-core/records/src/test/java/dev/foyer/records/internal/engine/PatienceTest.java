// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.foyer.database.internal.Foundation;
import dev.foyer.plugin.CommonProblem;
import dev.foyer.plugin.ProblemException;
import dev.foyer.records.internal.access.Tables;
import dev.foyer.records.internal.query.RecordLists;
import dev.foyer.records.model.ObjectType;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A list that takes the database too long is given up, and said to be too wide. */
class PatienceTest {
    private static World world;
    private static ObjectType memo;

    @BeforeAll
    static void start() {
        world = new World();
        world.system.create("memo", Map.of("text", "Something to read"));
        memo = world.sections.object("memo").orElseThrow();
    }

    @Test
    void aListThatTakesTooLongIsABadQuestion() throws SQLException {
        try (Foundation impatient = world.test.impatient(Duration.ofSeconds(1));
                Connection other = world.test.connect();
                Statement statement = other.createStatement()) {
            RecordLists lists = new RecordLists(impatient.database(), world.access, world.filters, world.rows);
            assertThat(page(lists).rows()).hasSize(1);
            other.setAutoCommit(false);
            statement.execute("lock table " + Tables.table(memo) + " in access exclusive mode");
            assertThatThrownBy(() -> page(lists)).isInstanceOfSatisfying(ProblemException.class, problem -> {
                assertThat(problem.type()).isEqualTo(CommonProblem.BAD_REQUEST);
                assertThat(problem.detail().key()).isEqualTo("records.problem.too-slow");
            });
            other.rollback();
            assertThat(page(lists).rows()).hasSize(1);
        }
    }

    private static RecordLists.Page page(RecordLists lists) {
        return lists.page(People.agent(), memo, World.query("", "", 10, ""), Set.of());
    }

    @AfterAll
    static void stop() {
        world.close();
    }
}
