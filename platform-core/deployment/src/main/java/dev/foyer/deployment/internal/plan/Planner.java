// SPDX-License-Identifier: Apache-2.0
package dev.foyer.deployment.internal.plan;

import static java.util.stream.Collectors.toSet;

import dev.foyer.deployment.Plan;
import dev.foyer.deployment.Plan.Change;
import dev.foyer.deployment.internal.archive.BundleManifest;
import dev.foyer.licensing.Decision;
import dev.foyer.licensing.Licensing;
import dev.foyer.plugin.Text;
import dev.foyer.records.Descriptors;
import dev.foyer.records.Sections;
import dev.foyer.records.Sections.State;
import dev.foyer.records.model.SectionType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.Version;

/** Says what an installation would do, and does nothing of it. */
public final class Planner {
    private static final String CUSTOM_SECTIONS = "custom-sections";

    private final Sections sections;
    private final Descriptors descriptors;
    private final Licensing licensing;

    public Planner(Sections sections, Descriptors descriptors, Licensing licensing) {
        this.sections = sections;
        this.descriptors = descriptors;
        this.licensing = licensing;
    }

    /** The plan of one bundle as things are now. */
    public Plan plan(SectionType section, BundleManifest manifest, Wiring wiring) {
        Optional<String> installed = sections.plugins().stream()
                .filter(plugin -> plugin.code().equals(section.code()))
                .map(Sections.Plugin::version)
                .findFirst();
        List<Descriptors.Piece> additions = List.of();
        Optional<String> conflict = Optional.empty();
        try {
            additions = descriptors.additions(section);
        } catch (IllegalArgumentException e) {
            conflict = Optional.ofNullable(e.getMessage());
        }
        return new Plan(
                installed.map(version -> change(version, manifest.version())).orElse(Change.INSTALL),
                installed,
                wiring.missing(manifest),
                additions,
                conflict,
                descriptors.uses(section),
                licence(section.code()));
    }

    private static Change change(String installed, Version offered) {
        int order = offered.compareTo(Version.parseVersion(installed));
        return order > 0 ? Change.UPDATE : order < 0 ? Change.ROLLBACK : Change.SAME;
    }

    /** Licensing gives a place to every custom section that it is asked about, so it is not asked about those to come. */
    private Plan.Licence licence(String code) {
        Set<String> base =
                licensing.matrix().stream().map(Licensing.Row::section).collect(toSet());
        boolean known =
                sections.plugins().stream().anyMatch(plugin -> plugin.code().equals(code));
        if (base.contains(code) || known || licensing.inForce().isEmpty()) {
            Decision decision = licensing.inForce().isEmpty() && !base.contains(code)
                    ? new Decision(false, "L-10", Text.of("deployment.licence.none"))
                    : licensing.decide(code);
            return new Plan.Licence(decision.allowed(), decision.rule(), decision.reason(), !base.contains(code));
        }
        return custom();
    }

    private Plan.Licence custom() {
        long most = licensing.limits().getOrDefault(CUSTOM_SECTIONS, 0L);
        List<String> others = sections.plugins().stream()
                .filter(plugin -> !plugin.base() && plugin.state() != State.REFUSED)
                .map(Sections.Plugin::code)
                .toList();
        boolean allowed = others.size() < most;
        Text reason = allowed
                ? Text.of("deployment.licence.place", others.size() + 1, most)
                : Text.of("deployment.licence.full", most, String.join(", ", others));
        return new Plan.Licence(allowed, "L-5", reason, true);
    }
}
