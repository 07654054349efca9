// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.licence;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What another licence would allow (spec L-12).
 *
 * @param cost of all seats that would be bought, for a year
 */
public record ProspectJson(
        List<SectionJson> sections,
        Map<String, Long> limits,
        List<SeatJson> seats,
        @Nullable MoneyJson cost,
        ObjectsJson objects) {
    /**
     * A section then and now.
     *
     * @param change {@code comes}, {@code goes}, {@code stays} or {@code missing}
     */
    public record SectionJson(
            String section, String title, boolean allowed, String change, String rule, String reason) {
        static SectionJson from(LicenceJson.DecisionJson then, boolean now) {
            return new SectionJson(
                    then.section(),
                    then.title(),
                    then.allowed(),
                    change(now, then.allowed()),
                    then.rule(),
                    then.reason());
        }

        private static String change(boolean now, boolean then) {
            if (now == then) {
                return then ? "stays" : "missing";
            }
            return then ? "comes" : "goes";
        }
    }

    /**
     * Seats of an edition.
     *
     * @param lacking how many of those who hold one now would have none
     */
    public record SeatJson(
            String edition,
            long used,
            long limit,
            long lacking,
            @Nullable MoneyJson price,
            @Nullable MoneyJson cost) {}

    /** Object types that external users reach now, against the limit then. */
    public record ObjectsJson(int used, long limit, boolean over) {}
}
