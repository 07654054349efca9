// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.foyer.database.internal.Foundation;
import dev.foyer.database.internal.bootstrap.Sql;
import dev.foyer.database.test.ClassPathBinaries;
import dev.foyer.plugin.CommonProblem;
import dev.foyer.plugin.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {
    private static final Path PROGRAMS = Path.of(System.getProperty("user.home"), ".cache", "foyer", "postgres");

    @TempDir
    Path root;

    private PostgresServer server;

    @BeforeEach
    void prepare() {
        server = server();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void aKilledServerComesBackWithWhatWasCommitted() throws Exception {
        server.start();
        try (Foundation foundation = Foundation.on(new Owner(server, "foyer").database("foyer"), 4)) {
            write(foundation, "create table public.item (id int primary key)");
            List<Integer> committed = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                if (i == 100) {
                    server.process().orElseThrow().destroyForcibly();
                }
                if (written(foundation, i)) {
                    committed.add(i);
                }
            }
            assertThat(committed).hasSizeGreaterThan(150).contains(99, 299);
            assertThat(stored(foundation)).containsAll(committed);
        }
    }

    @Test
    void dataSurviveAStopAndAStart() throws Exception {
        server.start();
        String url = server.url("foyer").get();
        try (Foundation foundation = Foundation.on(new Owner(server, "foyer").database("foyer"), 4)) {
            write(foundation, "create table public.item (id int primary key)");
            written(foundation, 7);
        }
        server.close();
        assertThat(server.process()).isEmpty();

        server.start();
        try (Foundation foundation = Foundation.on(new Owner(server, "foyer").database("foyer"), 4)) {
            assertThat(stored(foundation)).containsExactly(7);
        }
        assertThat(server.url("foyer").get()).isEqualTo(url);
    }

    @Test
    void aServerThatOutlivedAKilledFoyerIsReplaced() throws Exception {
        server.start();
        server.close();
        Folders folders = new Folders(root, PROGRAMS);
        Programs programs =
                new Programs(Unpacked.in(PROGRAMS, new ClassPathBinaries()), Privileges.find(folders.cluster()));
        Process orphan = new Postmaster(folders, programs).start(new Postmaster(folders, programs).port());

        server.start();

        assertThat(orphan.isAlive()).isFalse();
        assertThat(server.process()).isPresent();
        assertThat(server.process().orElseThrow().pid()).isNotEqualTo(orphan.pid());
    }

    @Test
    void aStalePidFileOfAStrangerIsNoObstacle() throws Exception {
        server.start();
        server.close();
        Path pidFile = root.resolve("cluster/postmaster.pid");
        Files.writeString(pidFile, ProcessHandle.current().pid() + "\n" + root.resolve("cluster") + "\n");

        server.start();

        assertThat(server.process()).isPresent();
    }

    @Test
    void aSecondFoyerOnTheSameDataIsRefused() throws Exception {
        server.start();

        try (PostgresServer second = server()) {
            assertThatThrownBy(second::start)
                    .isInstanceOf(NotReadyException.class)
                    .hasMessageContaining("Another Foyer runs on");
        }
        assertThat(server.process()).isPresent();
    }

    @Test
    void dataOfANewerPostgresAreRefused() throws Exception {
        Files.createDirectories(root.resolve("cluster"));
        Files.writeString(root.resolve("cluster/PG_VERSION"), "99\n");

        assertThatThrownBy(server::start)
                .isInstanceOf(NotReadyException.class)
                .hasMessageContaining("written by PostgreSQL 99")
                .hasMessageContaining("install the newer Foyer again");
    }

    @Test
    void thePasswordIsForTheOwnerOfTheFilesOnly() throws Exception {
        server.start();

        assertThat(java.nio.file.attribute.PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(root.resolve("password"))))
                .isEqualTo("rw-------");
        assertThat(server.password()).hasSize(48);
    }

    private PostgresServer server() {
        return new PostgresServer(new Folders(root, PROGRAMS), new ClassPathBinaries(), Settings.standard());
    }

    /** Whether it was committed; while the server is away the answer is 503 and nothing else. */
    private static boolean written(Foundation foundation, int id) {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (true) {
            try {
                write(foundation, "insert into public.item values (" + id + ") on conflict do nothing");
                return true;
            } catch (ProblemException e) {
                assertThat(e.type()).isEqualTo(CommonProblem.UNAVAILABLE);
                assertThat(Instant.now()).isBefore(end);
            }
        }
    }

    private static void write(Foundation foundation, String sql) {
        foundation.database().system(connection -> {
            Sql.run(connection, sql);
            return sql;
        });
    }

    private static List<Integer> stored(Foundation foundation) throws SQLException {
        String all = foundation.database().system(connection -> Sql.value(
                        connection, "select string_agg(id::text, ',' order by id) from item")
                .orElse(""));
        return java.util.Arrays.stream(all.split(",", -1)).map(Integer::valueOf).toList();
    }
}
