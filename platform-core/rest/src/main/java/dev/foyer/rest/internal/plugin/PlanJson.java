// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.plugin;

import dev.foyer.deployment.Plan;
import dev.foyer.records.Descriptors;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an installation would do, on the wire. */
public record PlanJson(
        String change,
        boolean possible,
        @Nullable String installed,
        List<MissingJson> missing,
        List<Descriptors.Piece> additions,
        @Nullable String conflict,
        List<Descriptors.Use> uses,
        LicenceJson licence) {

    /** Something that nobody provides. */
    public record MissingJson(
            String name, String range, @Nullable String present) {}

    /** What the licence says. */
    public record LicenceJson(
            boolean allowed,
            String rule,
            String reason,
            boolean custom,
            List<Plan.Seats> seats,
            List<CountJson> counts) {
        static LicenceJson from(Plan.Licence licence, Words words) {
            return new LicenceJson(
                    licence.allowed(),
                    licence.rule(),
                    words.render(licence.reason()),
                    licence.custom(),
                    licence.seats(),
                    licence.counts().stream().map(CountJson::from).toList());
        }
    }

    /** A number that the licence limits. */
    public record CountJson(String name, long now, long then, long limit, boolean passed) {
        static CountJson from(Plan.Count count) {
            return new CountJson(count.name(), count.now(), count.then(), count.limit(), count.passed());
        }
    }

    static PlanJson from(Plan plan, Words words) {
        return new PlanJson(
                plan.change().name().toLowerCase(Locale.ROOT),
                plan.possible(),
                plan.installed().orElse(null),
                plan.missing().stream()
                        .map(missing -> new MissingJson(
                                missing.name(),
                                missing.range(),
                                missing.present().orElse(null)))
                        .toList(),
                plan.additions(),
                plan.conflict().orElse(null),
                plan.uses(),
                LicenceJson.from(plan.licence(), words));
    }
}
