// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.test;

import com.nimbusds.jose.jwk.OctetKeyPair;
import dev.foyer.database.test.TestDatabase;
import dev.foyer.licensing.Edition;
import dev.foyer.licensing.LicenceStanding;
import dev.foyer.licensing.Licensing;
import dev.foyer.licensing.internal.Node;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Licensing of one node on a test database, with a signer whom every node here trusts. */
public final class TestLicensing implements AutoCloseable {
    private static final OctetKeyPair KEY = LicenceBuilder.key("test");

    private final Node node;

    /** A node that follows the licence of this database; there is none before the first is installed. */
    public TestLicensing(TestDatabase database) {
        database.migrate("licensing", "db/licensing/changelog.xml");
        node = new Node(database, home(), database.notices());
    }

    private static Path home() {
        try {
            Path home = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "licensing");
            Files.writeString(
                    Files.createDirectories(home.resolve("trust")).resolve("test.jwk.json"),
                    KEY.toPublicJWK().toJSONString());
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A licence of all editions with the host products that they need, and ten bought seats of customers. */
    public static LicenceBuilder everything() {
        return LicenceBuilder.aLicence()
                .editions(Edition.values())
                .products("service-enterprise", "crm-bundle")
                .seats(Edition.CUSTOMER, 10)
                .employeeSeats(10);
    }

    /** Puts a licence in force; other nodes follow within two seconds. */
    public void install(LicenceBuilder licence) {
        node.licensing.install(licence.signedBy(KEY));
    }

    /** Takes the licence away. */
    public void remove() {
        node.licensing.remove();
    }

    /** Sets the clock by which the licence is judged. */
    public void at(String time) {
        node.at(time);
    }

    public Licensing licensing() {
        return node.licensing;
    }

    public LicenceStanding standing() {
        return node.standing;
    }

    @Override
    public void close() {
        node.close();
    }
}
