// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.licence;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.foyer.licensing.Edition;
import dev.foyer.licensing.Licence;
import dev.foyer.licensing.Licensing;
import dev.foyer.licensing.Life;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The licence page on the wire. Without an installed licence only what does not need one.
 *
 * @param installation id of this installation, which a licence may name
 * @param cost of all seats that were bought, for a year
 * @param calls API calls of external users (spec L-8)
 */
public record LicenceJson(
        boolean installed,
        UUID installation,
        @JsonUnwrapped @Nullable FactsJson facts,
        @Nullable LifeJson life,
        ClockJson clock,
        ExternalJson external,
        @Nullable List<SeatJson> seats,
        @Nullable MoneyJson cost,
        @Nullable EmployeesJson employees,
        @Nullable Map<String, Long> limits,
        @Nullable CustomSectionsJson customSections,
        @Nullable ObjectsJson objects,
        @Nullable CallsJson calls,
        List<DecisionJson> decisions,
        List<Licensing.Row> matrix) {
    /** What the licence says of itself. */
    public record FactsJson(
            String state,
            String number,
            String signer,
            String customer,
            List<String> editions,
            List<String> products,
            Instant notBefore,
            Instant notAfter,
            boolean evaluation,
            @Nullable Instant issued,
            @Nullable String boundTo) {
        static FactsJson from(Licensing.Installed installed) {
            Licence licence = installed.licence();
            return new FactsJson(
                    installed.state(),
                    licence.number(),
                    licence.signer(),
                    licence.customer(),
                    licence.editions().stream().map(Edition::code).sorted().toList(),
                    licence.products(),
                    licence.notBefore(),
                    licence.notAfter(),
                    licence.evaluation(),
                    licence.terms().issued().orElse(null),
                    licence.terms().installation().orElse(null));
        }
    }

    /** When grace and reading end (spec L-9). */
    public record LifeJson(String phase, Instant graceEnds, Instant readingEnds, int warning) {
        static LifeJson from(Life life) {
            return new LifeJson(life.phase().code(), life.graceEnds(), life.readingEnds(), life.warning());
        }
    }

    /** The time that the licence is judged by. */
    public record ClockJson(String state, Instant judged, Instant clock) {}

    /** What external users may do at all. */
    public record ExternalJson(String level, String rule, String reason) {}

    /** Seats of an edition; the price is that of one for a year, the cost that of all that were bought. */
    public record SeatJson(
            String edition,
            long used,
            long bought,
            long free,
            long limit,
            @Nullable MoneyJson price,
            @Nullable MoneyJson cost) {}

    /** Employees who may sign in; no limit if the licence does not name one. */
    public record EmployeesJson(int used, @Nullable Integer limit) {}

    /** Custom sections in the order in which they came (spec L-5). */
    public record CustomSectionsJson(int used, long limit, List<CustomSectionJson> items) {}

    /** A custom section and its place; beyond the limit it is refused. */
    public record CustomSectionJson(String section, String title, int place, boolean counts) {}

    /** Object types that external users reach (spec L-6). */
    public record ObjectsJson(int used, long limit, List<NamedJson> items) {}

    /** Something with its title. */
    public record NamedJson(String code, String title) {}

    /** Calls a day, and who makes the most of them. */
    public record CallsJson(long limit, List<HeavyJson> heaviest) {}

    /** A user with the calls made today. */
    public record HeavyJson(UUID user, String name, String login, long used) {}

    /** Whether a section may run, and why. */
    public record DecisionJson(String section, String title, boolean allowed, String rule, String reason) {}
}
