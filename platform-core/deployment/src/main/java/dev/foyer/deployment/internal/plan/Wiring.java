// SPDX-License-Identifier: Apache-2.0
package dev.foyer.deployment.internal.plan;

import static dev.foyer.deployment.internal.DeploymentProblem.NEWER_API;

import dev.foyer.deployment.Plan.Missing;
import dev.foyer.deployment.internal.archive.BundleManifest;
import dev.foyer.deployment.internal.archive.Clause;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/** Tells before an installation what a bundle would miss. */
public final class Wiring {
    private static final String PACKAGE = "osgi.wiring.package";
    private static final String API = "dev.foyer.plugin";

    private final List<Capability> provided;

    public Wiring(Collection<Capability> provided) {
        this.provided = List.copyOf(provided);
    }

    /** What is imported or required, not optional, and not there. */
    public List<Missing> missing(BundleManifest manifest) {
        List<Missing> missing = new ArrayList<>();
        manifest.imports().stream().filter(clause -> !clause.optional()).forEach(clause -> clause.paths().stream()
                .filter(name -> !name.startsWith("java."))
                .forEach(name -> range(name, clause).ifPresent(missing::add)));
        manifest.requires().stream()
                .filter(clause -> !clause.optional()
                        && !"active".equals(clause.directives().get("effective")))
                .forEach(clause -> capability(clause).ifPresent(missing::add));
        return missing;
    }

    /** Refuses what was made for a newer plugin API: nothing but an upgrade of the portal helps. */
    public void requireApi(List<Missing> missing) {
        missing.stream()
                .filter(it -> it.name().equals(API) || it.name().startsWith(API + "."))
                .findFirst()
                .ifPresent(newer -> {
                    throw NEWER_API.because(
                            "deployment.api.newer",
                            least(newer.range()),
                            newer.present().orElse("–"),
                            newer.name());
                });
    }

    private static String least(String range) {
        Version least = new VersionRange(range).getLeft();
        return least.getMajor() + "." + least.getMinor();
    }

    private Optional<Missing> range(String name, Clause clause) {
        String wanted = clause.attributes().getOrDefault("version", "0");
        VersionRange range = new VersionRange(wanted);
        List<Version> there = provided.stream()
                .filter(it -> it.namespace().equals(PACKAGE)
                        && name.equals(it.attributes().get(PACKAGE)))
                .map(it -> it.attributes().get("version") instanceof Version version ? version : Version.emptyVersion)
                .sorted(Comparator.reverseOrder())
                .toList();
        return there.stream().anyMatch(range::includes)
                ? Optional.empty()
                : Optional.of(
                        new Missing(name, wanted, there.stream().findFirst().map(Version::toString)));
    }

    private Optional<Missing> capability(Clause clause) {
        String filter = clause.directives().getOrDefault("filter", "");
        return clause.paths().stream()
                .filter(namespace -> provided.stream().noneMatch(it -> fits(it, namespace, filter)))
                .findFirst()
                .map(namespace -> new Missing(namespace, filter, Optional.empty()));
    }

    private static boolean fits(Capability capability, String namespace, String filter) {
        if (!capability.namespace().equals(namespace)) {
            return false;
        }
        try {
            Map<String, Object> attributes = Objects.requireNonNull(capability.attributes());
            return filter.isEmpty() || FrameworkUtil.createFilter(filter).matches(attributes);
        } catch (InvalidSyntaxException e) {
            return false;
        }
    }
}
