// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal;

import static dev.foyer.licensing.internal.LicensingProblem.MALFORMED;
import static dev.foyer.licensing.internal.LicensingProblem.OTHER_INSTALLATION;
import static dev.foyer.licensing.internal.LicensingProblem.OUTSIDE_VALIDITY;
import static dev.foyer.licensing.internal.LicensingProblem.WRONG_PRODUCT;
import static java.util.Objects.requireNonNull;

import dev.foyer.licensing.Edition;
import dev.foyer.licensing.Licence;
import dev.foyer.licensing.internal.file.LicenceFile;
import dev.foyer.licensing.internal.file.Trust;
import dev.foyer.licensing.internal.matrix.Matrix;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;

/** Everything that is asked of a licence before it is installed (spec L-10). */
public final class Acceptance {
    private final Matrix matrix;

    /** Asks by the rules of a matrix. */
    public Acceptance(Matrix matrix) {
        this.matrix = requireNonNull(matrix, "matrix is null");
    }

    /**
     * The licence of a file that may be installed.
     *
     * @throws dev.foyer.plugin.ProblemException saying what is wrong
     */
    public Licence accept(LicenceFile file, Trust trust, Place place) {
        Licence licence = file.verified(trust);
        checkInstallation(licence, place.installation());
        checkProducts(licence);
        checkValidity(licence, place.now());
        return licence;
    }

    /** Where and when a licence is to be installed. */
    public record Place(UUID installation, Instant now) {}

    private static void checkInstallation(Licence licence, UUID here) {
        licence.terms()
                .installation()
                .filter(named -> !named.equalsIgnoreCase(here.toString()))
                .ifPresent(named -> {
                    throw OTHER_INSTALLATION.because(
                            "licensing.other-installation", licence.number(), named, here.toString());
                });
    }

    /** Checks that each edition runs with a host product that the licence names (spec L-2). */
    public void checkProducts(Licence licence) {
        licence.products().stream()
                .filter(product -> !matrix.products().contains(product))
                .findFirst()
                .ifPresent(product -> {
                    throw MALFORMED.because("licensing.malformed.product", product, sorted(matrix.products()));
                });
        licence.editions().stream().sorted().forEach(edition -> checkProducts(edition, licence));
    }

    private static String sorted(Collection<String> codes) {
        return codes.stream().sorted().collect(Collectors.joining(", "));
    }

    private void checkProducts(Edition edition, Licence licence) {
        if (!matrix.rules(edition).allowedWith(licence.products())) {
            throw WRONG_PRODUCT.because(
                    "licensing.wrong-product",
                    edition.code(),
                    String.join(", ", licence.products()),
                    String.join(", ", matrix.rules(edition).products()));
        }
    }

    private static void checkValidity(Licence licence, Instant now) {
        if (now.isBefore(licence.notBefore())) {
            throw OUTSIDE_VALIDITY.because(
                    "licensing.outside-validity.not-yet", licence.number(), Dates.of(licence.notBefore()));
        }
        if (!licence.validAt(now)) {
            throw OUTSIDE_VALIDITY.because(
                    "licensing.outside-validity.expired", licence.number(), Dates.of(licence.notAfter()));
        }
    }
}
