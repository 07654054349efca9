// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.admin;

import dev.foyer.licensing.Edition;
import dev.foyer.licensing.Licence;
import dev.foyer.licensing.Licensing;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The installed licence on the wire; without one only {@code installed} and the decisions. */
public record LicenceJson(
        boolean installed,
        @Nullable String state,
        @Nullable String number,
        @Nullable String signer,
        @Nullable String customer,
        @Nullable List<String> editions,
        @Nullable List<String> products,
        @Nullable Instant notBefore,
        @Nullable Instant notAfter,
        @Nullable Boolean evaluation,
        @Nullable List<SeatJson> seats,
        @Nullable Map<String, Long> limits,
        List<DecisionJson> decisions,
        List<Licensing.Row> matrix) {

    /** Seats of an edition. */
    public record SeatJson(String edition, long used, long bought, long free, long limit) {}

    /** Whether a section may run, and why. */
    public record DecisionJson(String section, boolean allowed, String rule, String reason) {}

    /** What follows from the licence, whether there is one or not. */
    record Consequences(
            Map<String, Integer> seatsUsed,
            Map<String, Long> limits,
            List<DecisionJson> decisions,
            List<Licensing.Row> matrix) {}

    static LicenceJson from(Optional<Licensing.Installed> installed, Consequences so) {
        return installed
                .map(found -> of(found.licence(), found.state(), so))
                .orElseGet(() -> new LicenceJson(
                        false,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        so.decisions(),
                        so.matrix()));
    }

    private static LicenceJson of(Licence licence, String state, Consequences so) {
        return new LicenceJson(
                true,
                state,
                licence.number(),
                licence.signer(),
                licence.customer(),
                licence.editions().stream().map(Edition::code).sorted().toList(),
                licence.products(),
                licence.notBefore(),
                licence.notAfter(),
                licence.evaluation(),
                Arrays.stream(Edition.values())
                        .filter(licence.editions()::contains)
                        .map(edition -> seat(licence, edition, so.seatsUsed().getOrDefault(edition.code(), 0)))
                        .toList(),
                so.limits(),
                so.decisions(),
                so.matrix());
    }

    private static SeatJson seat(Licence licence, Edition edition, int used) {
        long bought = licence.seats().getOrDefault(edition, 0);
        long limit = licence.seatLimit(edition);
        return new SeatJson(edition.code(), used, bought, limit - bought, limit);
    }
}
