// SPDX-License-Identifier: Apache-2.0
package dev.foyer.directory.internal.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.foyer.database.test.TestDatabase;
import dev.foyer.database.test.TestPostgres;
import dev.foyer.directory.internal.DirectoryProblem;
import dev.foyer.directory.internal.DirectorySchema;
import dev.foyer.directory.internal.password.PasswordCheck;
import dev.foyer.directory.internal.password.Passwords;
import dev.foyer.directory.internal.session.Node;
import dev.foyer.plugin.CommonProblem;
import dev.foyer.plugin.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstAdministratorTest {
    private final TestDatabase database = TestPostgres.fresh().migrate("directory", "db/directory/changelog.xml");
    private final DirectorySchema schema = Node.schema(database);
    private final Passwords passwords = new Passwords();
    private LinkFile link;
    private Path file;

    @BeforeEach
    void useFolder(@TempDir Path folder) {
        link = new LinkFile(folder, "http://localhost:8080/first-administrator?token=");
        file = folder.resolve("first-administrator.link");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theLinkMakesAnAdministratorOnce() throws IOException {
        FirstAdministrator first = start();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        String secret = secret();
        assertThat(first.login(secret)).contains("admin@localhost");
        assertThat(first.login("a guess")).isEmpty();
        assertThat(problem(first, secret, "short")).isEqualTo(CommonProblem.INVALID);
        UUID user = first.redeem(secret, "a long enough password");
        assertThat(file).doesNotExist();
        assertThat(first.login(secret)).isEmpty();
        assertThat(new PasswordCheck(database.database(), schema, passwords)
                        .check("admin@localhost", "a long enough password", "192.0.2.1"))
                .isEqualTo(user);
        assertThat(problem(first, secret, "a long enough password")).isEqualTo(DirectoryProblem.LINK_INVALID);
    }

    @Test
    void aRestartKeepsTheLinkAndALostFileMakesAnotherOne() throws IOException {
        start();
        String secret = secret();
        start();
        assertThat(secret()).isEqualTo(secret);
        Files.delete(file);
        FirstAdministrator first = start();
        assertThat(secret()).isNotEqualTo(secret);
        first.redeem(secret, "a long enough password");
        assertThat(problem(first, secret(), "a long enough password")).isEqualTo(DirectoryProblem.LINK_INVALID);
    }

    @Test
    void whereThereAreUsersThereIsNoLink() throws IOException {
        start();
        String secret = secret();
        DemoPeople.make(database.database(), schema, passwords);
        FirstAdministrator first = start();
        assertThat(file).doesNotExist();
        assertThat(problem(first, secret, "a long enough password")).isEqualTo(DirectoryProblem.LINK_INVALID);
    }

    private FirstAdministrator start() {
        return FirstAdministrator.with(database.database(), schema, passwords, link);
    }

    private String secret() throws IOException {
        String text = Files.exists(file) ? Files.readString(file) : "=";
        return text.substring(text.indexOf('=') + 1).strip();
    }

    private static Object problem(FirstAdministrator first, String secret, String password) {
        return catchThrowableOfType(ProblemException.class, () -> first.redeem(secret, password))
                .type();
    }
}
