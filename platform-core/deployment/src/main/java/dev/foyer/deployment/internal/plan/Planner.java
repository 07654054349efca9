// SPDX-License-Identifier: Apache-2.0
package dev.foyer.deployment.internal.plan;

import dev.foyer.deployment.Plan;
import dev.foyer.deployment.Plan.Change;
import dev.foyer.deployment.internal.archive.BundleManifest;
import dev.foyer.records.Descriptors;
import dev.foyer.records.Sections;
import dev.foyer.records.model.SectionType;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Version;

/** Says what an installation would do, and does nothing of it. */
public final class Planner {
    private final Sections sections;
    private final Descriptors descriptors;
    private final LicenceOutlook licences;

    public Planner(Sections sections, Descriptors descriptors, LicenceOutlook licences) {
        this.sections = sections;
        this.descriptors = descriptors;
        this.licences = licences;
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
                licences.of(section));
    }

    private static Change change(String installed, Version offered) {
        int order = offered.compareTo(Version.parseVersion(installed));
        return order > 0 ? Change.UPDATE : order < 0 ? Change.ROLLBACK : Change.SAME;
    }
}
