// SPDX-License-Identifier: Apache-2.0
package dev.foyer.deployment.internal;

import dev.foyer.deployment.Signer;
import dev.foyer.deployment.internal.archive.Scan;
import dev.foyer.deployment.internal.signature.Signatures;
import dev.foyer.deployment.internal.signature.TrustFolder;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whose archives are taken: signers of the trust folders, and unsigned ones where a file in the file system of this node says
 * so. Nothing of it can be changed over the network.
 */
final class TrustPolicy {
    private static final Logger LOG = LoggerFactory.getLogger(TrustPolicy.class);
    private static final String UNSIGNED = "foyer.plugins.unsigned";

    private final TrustFolder trust;
    private final List<Path> settings;

    /**
     * @param places home and data folder
     */
    TrustPolicy(List<Path> places) {
        this.trust = new TrustFolder(
                places.stream().map(place -> place.resolve("trust/plugins")).toList());
        this.settings = places.stream()
                .map(place -> place.resolve("etc/plugins.properties"))
                .toList();
    }

    static TrustPolicy ofInstallation() {
        return new TrustPolicy(List.of(
                Path.of(System.getProperty("foyer.home", ".")), Path.of(System.getProperty("foyer.data", "data"))));
    }

    boolean unsignedAllowed() {
        return settings.stream().anyMatch(TrustPolicy::allows);
    }

    private static boolean allows(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("{} cannot be read and allows nothing: {}", file, e.getMessage());
            return false;
        }
        return "true".equals(properties.getProperty(UNSIGNED, "").strip());
    }

    /** The signer of an archive, as of a moment; refuses what is not trusted. */
    Optional<Signer> check(Scan scan, Instant at) {
        return new Signatures(trust.current(), unsignedAllowed()).check(scan, at);
    }
}
