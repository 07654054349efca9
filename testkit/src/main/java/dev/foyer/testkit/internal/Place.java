// SPDX-License-Identifier: Apache-2.0
package dev.foyer.testkit.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Home and data folder of the portal of a test, in {@code target}.
 *
 * @param root of both
 */
record Place(Path root) {
    static final String EDITION = "all";

    private static final Path PARENT = Path.of("target", "foyer-testkit");
    private static final List<String> EVALUATION = List.of(
            "licences/all.jws",
            "licences/self-service.jws",
            "licences/customer.jws",
            "licences/partner.jws",
            "trust/evaluation.jwk.json",
            "trust/evaluation-2.jwk.json");

    /** New folders, known to the platform by system properties as in an installation. */
    static Place make() {
        try {
            Files.createDirectories(PARENT);
            Place place = new Place(Files.createTempDirectory(PARENT.toAbsolutePath(), "portal"));
            Files.createDirectories(place.data());
            for (String file : EVALUATION) {
                place.bring(file);
            }
            System.setProperty("foyer.home", place.home().toString());
            System.setProperty("foyer.data", place.data().toString());
            System.setProperty("foyer.edition", EDITION);
            // The people of a demonstration, without the records of one: see Engine.
            System.setProperty("foyer.demo", "true");
            return place;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path home() {
        return root.resolve("home");
    }

    Path data() {
        return root.resolve("data");
    }

    /** An evaluation licence. */
    String licence(String edition) {
        try {
            return Files.readString(home().resolve("licences").resolve(edition + ".jws"));
        } catch (IOException e) {
            throw new IllegalArgumentException("There is no evaluation licence " + edition, e);
        }
    }

    void delete() {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void bring(String file) throws IOException {
        Path target = home().resolve(file);
        Files.createDirectories(target.getParent());
        try (InputStream content = Place.class.getResourceAsStream("/evaluation/" + file)) {
            if (content == null) {
                throw new IOException("No " + file + " in the test kit");
            }
            Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
