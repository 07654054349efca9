// SPDX-License-Identifier: Apache-2.0
package dev.foyer.deployment.internal.plan;

import dev.foyer.deployment.Plan;
import dev.foyer.deployment.Plan.Count;
import dev.foyer.deployment.Plan.Seats;
import dev.foyer.directory.Users;
import dev.foyer.licensing.Decision;
import dev.foyer.licensing.Edition;
import dev.foyer.licensing.Licence;
import dev.foyer.licensing.LicenceStanding;
import dev.foyer.licensing.LicenceStanding.Prospect;
import dev.foyer.licensing.LicenceStanding.Wish;
import dev.foyer.licensing.Licensing;
import dev.foyer.plugin.Text;
import dev.foyer.records.Descriptors;
import dev.foyer.records.Sections;
import dev.foyer.records.Sections.State;
import dev.foyer.records.model.SectionType;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the licence would say to a plugin, and how its limits would stand.
 *
 * @param users who hold seats
 */
public record LicenceOutlook(
        Sections sections, Descriptors descriptors, Licensing licensing, LicenceStanding standing, Users users) {
    private static final String CUSTOM_SECTIONS = "custom-sections";
    private static final String OBJECTS = "objects";

    Plan.Licence of(SectionType section) {
        boolean custom = licensing.matrix().stream().map(Licensing.Row::section).noneMatch(section.code()::equals);
        Decision decision = decision(section.code(), custom);
        return new Plan.Licence(
                decision.allowed(),
                decision.rule(),
                decision.reason(),
                custom,
                seats(section.code(), custom),
                List.of(sections(section.code(), custom), objects(section, decision.allowed())));
    }

    /** Licensing gives a place to every custom section that it is asked about, so it is not asked about those to come. */
    private Decision decision(String code, boolean custom) {
        if (custom && licensing.inForce().isEmpty()) {
            return new Decision(false, "L-10", Text.of("deployment.licence.none"));
        }
        return custom && !known(code) ? place() : licensing.decide(code);
    }

    private boolean known(String code) {
        return sections.plugins().stream().anyMatch(plugin -> plugin.code().equals(code));
    }

    private Decision place() {
        long most = limit(CUSTOM_SECTIONS);
        List<String> others = customSections();
        boolean allowed = others.size() < most;
        Text reason = allowed
                ? Text.of("deployment.licence.place", others.size() + 1, most)
                : Text.of("deployment.licence.full", most, String.join(", ", others));
        return new Decision(allowed, "L-5", reason);
    }

    private List<String> customSections() {
        return sections.plugins().stream()
                .filter(plugin -> !plugin.base() && plugin.state() != State.REFUSED)
                .map(Sections.Plugin::code)
                .toList();
    }

    private long limit(String name) {
        return licensing.limits().getOrDefault(name, 0L);
    }

    private Count sections(String code, boolean custom) {
        List<String> now = customSections();
        int more = custom && !now.contains(code) ? 1 : 0;
        return new Count(CUSTOM_SECTIONS, now.size(), now.size() + more, limit(CUSTOM_SECTIONS));
    }

    /** Objects of a version before that the new one has no more still count here: other sections may refer to them. */
    private Count objects(SectionType section, boolean allowed) {
        Set<String> then = new HashSet<>(standing.reachable());
        if (allowed) {
            then.addAll(descriptors.reach(section));
        }
        return new Count(OBJECTS, standing.reachable().size(), then.size(), limit(OBJECTS));
    }

    private List<Seats> seats(String code, boolean custom) {
        Map<String, Integer> used = users.seatsUsed();
        return licensing.inForce().stream()
                .flatMap(licence -> licence.editions().stream()
                        .sorted()
                        .filter(edition -> opens(edition, licence, code, custom))
                        .map(edition -> new Seats(
                                edition.code(), used.getOrDefault(edition.code(), 0), licence.seatLimit(edition))))
                .toList();
    }

    /** Whether a licence of this edition alone would have the section. */
    private boolean opens(Edition edition, Licence licence, String code, boolean custom) {
        Prospect alone = standing.prospect(new Wish(Set.of(edition), licence.products(), Map.of(), 0));
        Decision decision = alone.decisions().get(code);
        return custom ? alone.limits().getOrDefault(CUSTOM_SECTIONS, 0L) > 0 : decision != null && decision.allowed();
    }
}
