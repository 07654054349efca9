// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal;

import dev.foyer.licensing.Decision;
import dev.foyer.licensing.Edition;
import dev.foyer.licensing.Licence;
import dev.foyer.licensing.LicenceStanding.Prospect;
import dev.foyer.licensing.LicenceStanding.Wish;
import dev.foyer.licensing.internal.matrix.Matrix;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What another licence would allow (spec L-12): the same rules, asked about a licence that nobody signed. */
final class Prospects {
    private final Matrix matrix;
    private final Decisions decisions;
    private final Acceptance acceptance;

    Prospects(Matrix matrix, Decisions decisions) {
        this.matrix = matrix;
        this.decisions = decisions;
        this.acceptance = new Acceptance(matrix);
    }

    /**
     * @param installed its terms are those of the wish
     * @param custom custom sections in the order in which they came
     */
    Prospect of(Wish wish, Optional<Licence> installed, List<String> custom) {
        Licence licence = licence(wish, installed);
        acceptance.checkProducts(licence);
        Map<String, Decision> sections = new LinkedHashMap<>();
        matrix.sections().forEach((section, row) -> sections.put(section, decisions.base(row, licence)));
        custom.forEach(section -> sections.put(section, decisions.custom(section, licence, custom)));
        Map<Edition, Integer> seats = new EnumMap<>(Edition.class);
        wish.editions().forEach(edition -> seats.put(edition, licence.seatLimit(edition)));
        return new Prospect(sections, decisions.limits(licence), seats, decisions.prices(licence));
    }

    private static Licence licence(Wish wish, Optional<Licence> installed) {
        return new Licence(
                "",
                "",
                "",
                wish.editions(),
                wish.products(),
                wish.seats(),
                wish.employeeSeats(),
                Map.of(),
                Instant.MIN,
                Instant.MAX,
                false,
                installed.map(Licence::terms).orElse(Licence.Terms.NONE));
    }
}
