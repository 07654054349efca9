// SPDX-License-Identifier: Apache-2.0
package dev.foyer.deployment.internal;

import dev.foyer.deployment.Job;
import dev.foyer.deployment.PluginInfo;
import dev.foyer.deployment.VersionInfo;
import dev.foyer.deployment.internal.node.Features;
import dev.foyer.deployment.internal.node.Ground;
import dev.foyer.deployment.internal.node.KnownFeature;
import dev.foyer.deployment.internal.store.Office;
import dev.foyer.deployment.internal.store.Office.Wanted;
import dev.foyer.deployment.internal.store.Target;
import dev.foyer.deployment.internal.store.Target.Kind;
import dev.foyer.licensing.Licensing;
import dev.foyer.plugin.Text;
import dev.foyer.records.Sections;
import dev.foyer.records.Sections.State;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Version;

/** Everything that is known of plugins, put together at one moment. */
final class PluginCatalogue {
    private final Sections sections;
    private final Ground ground;
    private final Features features;
    private final Office office;
    private final Licensing licensing;

    PluginCatalogue(Sections sections, Ground ground, Features features, Office office, Licensing licensing) {
        this.sections = sections;
        this.ground = ground;
        this.features = features;
        this.office = office;
        this.licensing = licensing;
    }

    /** In the order of their codes. */
    List<PluginInfo> all() {
        Moment moment = new Moment();
        Map<String, PluginInfo> all = new TreeMap<>();
        sections.plugins().forEach(plugin -> all.put(plugin.code(), moment.present(plugin)));
        moment.known
                .values()
                .forEach(known ->
                        all.computeIfAbsent(known.section(), code -> moment.available(code, Optional.of(known))));
        moment.wanted.keySet().stream()
                .filter(code -> moment.archives.containsKey(code))
                .forEach(code -> all.computeIfAbsent(code, it -> moment.available(it, Optional.empty())));
        return List.copyOf(all.values());
    }

    /** What was asked once for all plugins. */
    private final class Moment {
        private final Map<String, KnownFeature> known = features.known().stream()
                .collect(Collectors.toMap(KnownFeature::section, Function.identity(), (one, other) -> one));
        private final Map<String, List<VersionInfo>> archives =
                office.shelf().all().stream().collect(Collectors.groupingBy(VersionInfo::code));
        private final Map<String, Wanted> wanted =
                office.wanted().stream().collect(Collectors.toMap(Wanted::section, Function.identity()));
        private final Map<String, Job> jobs =
                office.jobs().latest().stream().collect(Collectors.toMap(Job::code, Function.identity()));

        PluginInfo present(Sections.Plugin plugin) {
            Target target = ground.current(plugin.code());
            Optional<VersionInfo> archive = archive(plugin.code(), target);
            return new PluginInfo(
                    plugin.code(),
                    plugin.title(),
                    titles(Optional.ofNullable(known.get(plugin.code()))),
                    plugin.icon(),
                    plugin.state(),
                    plugin.rule(),
                    plugin.reason(),
                    plugin.step(),
                    plugin.version(),
                    plugin.bundle(),
                    plugin.base(),
                    plugin.objects(),
                    target.kind().name().toLowerCase(Locale.ROOT),
                    archive.flatMap(VersionInfo::signer),
                    archive.map(VersionInfo::needs).orElseGet(() -> Optional.ofNullable(known.get(plugin.code()))
                            .map(it -> it.manifest().needs())
                            .orElse(List.of())),
                    newest(plugin.code())
                            .filter(version -> version.compareTo(Version.parseVersion(plugin.version())) > 0)
                            .map(Version::toString),
                    before(plugin.code(), target),
                    Optional.ofNullable(jobs.get(plugin.code())));
        }

        PluginInfo available(String code, Optional<KnownFeature> feature) {
            Optional<VersionInfo> archive =
                    Optional.ofNullable(wanted.get(code)).flatMap(it -> archive(code, it.before()));
            String version = archive.map(VersionInfo::version)
                    .or(() -> feature.map(it -> it.manifest().version().toString()))
                    .orElse("");
            boolean base =
                    licensing.matrix().stream().anyMatch(row -> row.section().equals(code));
            return new PluginInfo(
                    code,
                    Text.of(code + ".title"),
                    archive.map(VersionInfo::titles).orElseGet(() -> titles(feature)),
                    "puzzle",
                    State.AVAILABLE,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    version,
                    archive.map(VersionInfo::bundle)
                            .or(() -> feature.map(it -> it.manifest().symbolicName()))
                            .orElse(""),
                    base,
                    List.of(),
                    archive.isPresent() ? "archive" : "feature",
                    archive.flatMap(VersionInfo::signer),
                    archive.map(VersionInfo::needs)
                            .or(() -> feature.map(it -> it.manifest().needs()))
                            .orElse(List.of()),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.ofNullable(jobs.get(code)));
        }

        private Map<String, String> titles(Optional<KnownFeature> feature) {
            return feature.map(Sources::source).map(Source::titles).orElse(Map.of());
        }

        private Optional<VersionInfo> archive(String code, Target target) {
            return target.archive().flatMap(id -> archives.getOrDefault(code, List.of()).stream()
                    .filter(version -> version.id().equals(id))
                    .findFirst());
        }

        private Optional<Version> newest(String code) {
            return Stream.concat(
                            archives.getOrDefault(code, List.of()).stream()
                                    .map(VersionInfo::version)
                                    .map(Version::parseVersion),
                            Optional.ofNullable(known.get(code))
                                    .map(it -> it.manifest().version())
                                    .stream())
                    .max(Comparator.naturalOrder());
        }

        private Optional<String> before(String code, Target current) {
            Optional<Target> before = Optional.ofNullable(wanted.get(code))
                    .filter(it -> it.target().equals(current))
                    .map(Wanted::before)
                    .filter(it -> !it.is(Kind.NONE));
            return before.flatMap(
                    target -> archive(code, target).map(VersionInfo::version).or(() -> Optional.ofNullable(
                                    known.get(code))
                            .filter(it -> target.is(Kind.FEATURE))
                            .map(it -> it.manifest().version().toString())));
        }
    }
}
