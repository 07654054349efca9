// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal;

import static dev.foyer.licensing.test.LicenceBuilder.key;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.OctetKeyPair;
import dev.foyer.database.Notices;
import dev.foyer.database.test.TestDatabase;
import dev.foyer.database.test.TestPostgres;
import dev.foyer.licensing.Licensing.Installed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A node with a trusted signer and no licence yet. */
abstract class LicensingTest {
    final OctetKeyPair key = key("meridian");
    Path home;
    Node node;
    private final TestDatabase database = TestPostgres.fresh().migrate("licensing", "db/licensing/changelog.xml");

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        home = folder;
        Files.createDirectories(folder.resolve("trust"));
        Files.createDirectories(folder.resolve("licences"));
        Files.writeString(trusted(), key.toPublicJWK().toJSONString());
        node = new Node(database, home, database.notices());
    }

    @AfterEach
    void stop() {
        node.close();
        database.close();
    }

    /** Another node on the same database. */
    final Node another(Notices notices) {
        return new Node(database, home, notices);
    }

    final void restart() {
        node.close();
        node = another(database.notices());
    }

    final String state() {
        return node.licensing.installed().map(Installed::state).orElse("none");
    }

    final Path trusted() {
        return home.resolve("trust/meridian.jwk.json");
    }

    static void soon(BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(10));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("deadline").isBefore(deadline);
            LockSupport.parkNanos(10_000_000);
        }
    }
}
