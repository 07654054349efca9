// SPDX-License-Identifier: Apache-2.0
package dev.foyer.deployment.internal;

import static dev.foyer.deployment.internal.DeploymentProblem.BAD_DESCRIPTOR;
import static dev.foyer.deployment.internal.DeploymentProblem.TAKEN;

import dev.foyer.deployment.Inspection;
import dev.foyer.deployment.Plan;
import dev.foyer.deployment.Signer;
import dev.foyer.deployment.VersionInfo;
import dev.foyer.deployment.internal.archive.Archive;
import dev.foyer.deployment.internal.archive.ArchiveReader;
import dev.foyer.deployment.internal.archive.Limits;
import dev.foyer.deployment.internal.archive.Reception;
import dev.foyer.deployment.internal.node.Ground;
import dev.foyer.deployment.internal.node.KnownFeature;
import dev.foyer.deployment.internal.plan.Planner;
import dev.foyer.deployment.internal.plan.Wiring;
import dev.foyer.deployment.internal.signature.Fingerprints;
import dev.foyer.deployment.internal.store.Shelf;
import dev.foyer.plugin.ProblemException;
import dev.foyer.records.Descriptors;
import dev.foyer.records.Descriptors.Fault;
import dev.foyer.records.Descriptors.Reading;
import dev.foyer.records.model.ObjectType;
import dev.foyer.records.model.SectionType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Looks at archives before anything of them runs; those without fault are kept. */
final class Inspector {
    private static final int NAME = 200;

    private final ArchiveReader reader = new ArchiveReader(Limits.USUAL);
    private final TrustPolicy trust;
    private final Shelf shelf;
    private final Ground ground;
    private final Sources sources;
    private final Descriptors descriptors;
    private final Planner planner;

    Inspector(
            TrustPolicy trust, Shelf shelf, Ground ground, Sources sources, Descriptors descriptors, Planner planner) {
        this.trust = trust;
        this.shelf = shelf;
        this.ground = ground;
        this.sources = sources;
        this.descriptors = descriptors;
        this.planner = planner;
    }

    /** Takes an archive in. */
    Inspection take(String file, InputStream content, Optional<UUID> by) {
        try (Reception reception = Reception.open()) {
            Path upload = reception.take(content, Limits.USUAL);
            Archive archive = reader.read(upload);
            Optional<Signer> signer = trust.check(archive.scan(), Instant.now());
            Source source = Sources.source(archive);
            Reading reading = reading(source);
            SectionType section = reading.section().orElseThrow(() -> faulty(reading));
            requireFree(section, archive.manifest().symbolicName());
            byte[] bytes = Files.readAllBytes(archive.bundle());
            Plan plan = plan(source, section);
            return inspection(keep(file, archive, bytes, signer, by), source, section, reading, plan);
        } catch (IOException e) {
            throw DeploymentProblem.NOT_AN_ARCHIVE.because("deployment.archive.broken");
        }
    }

    /** An archive that is kept, as things are now. */
    Inspection look(VersionInfo version, Source source) {
        Reading reading = reading(source);
        SectionType section = reading.section().orElseThrow(() -> faulty(reading));
        return inspection(version, source, section, reading, plan(source, section));
    }

    /** What the installation of a plugin would change. */
    Plan plan(Source source) {
        Reading reading = reading(source);
        return plan(source, reading.section().orElseThrow(() -> faulty(reading)));
    }

    /** The section of a plugin. */
    SectionType section(Source source) {
        Reading reading = reading(source);
        return reading.section().orElseThrow(() -> faulty(reading));
    }

    private Plan plan(Source source, SectionType section) {
        Wiring wiring = new Wiring(ground.provided(source.manifest().symbolicName()));
        Plan plan = planner.plan(section, source.manifest(), wiring);
        wiring.requireApi(plan.missing());
        return plan;
    }

    private Reading reading(Source source) {
        return descriptors.read(source.section(), source.descriptor(), source.keys(), source.files());
    }

    private static ProblemException faulty(Reading reading) {
        List<Fault> errors =
                reading.faults().stream().filter(fault -> !fault.warning()).toList();
        Fault first = errors.get(0);
        String place = first.file() + ":" + first.line() + ":" + first.column();
        return BAD_DESCRIPTOR
                .because("deployment.descriptor.faults", errors.size(), place, first.message())
                .with("faults", errors.stream().map(Inspector::json).toList());
    }

    private static Map<String, Object> json(Fault fault) {
        return Map.of("file", fault.file(), "line", fault.line(), "column", fault.column(), "message", fault.message());
    }

    private void requireFree(SectionType section, String symbolicName) {
        descriptors.conflicts(section).stream().findFirst().ifPresent(taken -> {
            throw TAKEN.because("deployment.taken.code", taken.code(), taken.section());
        });
        Optional<String> owner = ground.bundleOf(section.code())
                .or(() -> sources.feature(section.code())
                        .map(KnownFeature::manifest)
                        .map(it -> it.symbolicName()))
                .or(() -> shelf.of(section.code()).stream()
                        .map(VersionInfo::bundle)
                        .findFirst());
        owner.filter(other -> !other.equals(symbolicName)).ifPresent(other -> {
            throw TAKEN.because("deployment.taken.section", section.code(), other);
        });
        if (owner.isEmpty() && ground.hasBundle(symbolicName)) {
            throw TAKEN.because("deployment.taken.bundle", symbolicName);
        }
    }

    /** The same archive is kept once. */
    private VersionInfo keep(String file, Archive archive, byte[] content, Optional<Signer> signer, Optional<UUID> by) {
        String sha256 = Fingerprints.of(content);
        return shelf.of(archive.section()).stream()
                .filter(version -> version.sha256().equals(sha256))
                .findFirst()
                .orElseGet(() -> {
                    VersionInfo version = new VersionInfo(
                            UUID.randomUUID(),
                            archive.section(),
                            archive.manifest().symbolicName(),
                            archive.manifest().version().toString(),
                            file.substring(0, Math.min(NAME, file.length())),
                            sha256,
                            content.length,
                            signer,
                            archive.manifest().needs(),
                            Sources.source(archive).titles(),
                            Instant.now(),
                            by);
                    shelf.keep(version, content);
                    return version;
                });
    }

    private static Inspection inspection(
            VersionInfo version, Source source, SectionType section, Reading reading, Plan plan) {
        return new Inspection(
                version,
                source.titles(),
                section.icon(),
                section.objects().stream().map(ObjectType::code).toList(),
                reading.faults().stream().filter(Fault::warning).toList(),
                plan);
    }
}
