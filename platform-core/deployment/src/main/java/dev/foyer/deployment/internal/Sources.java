// SPDX-License-Identifier: Apache-2.0
package dev.foyer.deployment.internal;

import dev.foyer.deployment.VersionInfo;
import dev.foyer.deployment.internal.archive.Archive;
import dev.foyer.deployment.internal.archive.ArchiveReader;
import dev.foyer.deployment.internal.archive.Limits;
import dev.foyer.deployment.internal.archive.Reception;
import dev.foyer.deployment.internal.node.Features;
import dev.foyer.deployment.internal.node.GroundException;
import dev.foyer.deployment.internal.node.KnownFeature;
import dev.foyer.deployment.internal.signature.Fingerprints;
import dev.foyer.deployment.internal.store.Shelf;
import dev.foyer.deployment.internal.store.Target;
import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Text;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where plugins come from: the features of the installation, and the archives kept. */
final class Sources {
    /** Each section of a portal in two versions, and some more. */
    private static final int MOST = 32;

    private final Features features;
    private final Shelf shelf;
    private final TrustPolicy trust;
    /** The latest archives that were looked through; what is kept under an id does not change. */
    private final Map<UUID, Source> latest = Collections.synchronizedMap(new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Source> eldest) {
            return size() > MOST;
        }
    });

    private final ArchiveReader reader = new ArchiveReader(Limits.USUAL);

    Sources(Features features, Shelf shelf, TrustPolicy trust) {
        this.features = features;
        this.shelf = shelf;
        this.trust = trust;
    }

    /** What lies there. */
    Optional<Source> of(Target target) {
        return switch (target.kind()) {
            case FEATURE ->
                features.known().stream()
                        .filter(known -> known.name().equals(target.name()))
                        .findFirst()
                        .map(Sources::source);
            case ARCHIVE -> target.archive().flatMap(this::kept);
            case NONE, BUNDLE -> Optional.empty();
        };
    }

    /** The feature that brings a section. */
    Optional<KnownFeature> feature(String section) {
        return features.known().stream()
                .filter(known -> known.section().equals(section))
                .findFirst();
    }

    static Source source(KnownFeature known) {
        return new Source(known.section(), known.manifest(), known.descriptor(), known.texts(), file -> true);
    }

    static Source source(Archive archive) {
        return new Source(
                archive.section(), archive.manifest(), archive.descriptor(), archive.texts(), archive.files());
    }

    /** An archive that is still kept. */
    private Optional<Source> kept(UUID id) {
        Source known = latest.get(id);
        if (known != null) {
            return shelf.find(id).map(there -> known);
        }
        Optional<Source> found = shelf.content(id).map(this::read);
        found.ifPresent(source -> latest.put(id, source));
        return found;
    }

    private Source read(byte[] content) {
        try (Reception reception = Reception.open()) {
            return source(reader.read(reception.take(new ByteArrayInputStream(content), Limits.USUAL)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The content of an archive, if it is still what was accepted and its signer still counts. */
    byte[] verified(UUID id) throws GroundException {
        VersionInfo version = shelf.find(id).orElseThrow(Sources::gone);
        byte[] content = shelf.content(id).orElseThrow(Sources::gone);
        if (!Fingerprints.of(content).equals(version.sha256())) {
            throw new GroundException(Text.of("deployment.ground.changed", version.file()));
        }
        try (Reception reception = Reception.open()) {
            Archive archive = reader.read(reception.take(new ByteArrayInputStream(content), Limits.USUAL));
            trust.check(archive.scan(), version.uploaded());
            return content;
        } catch (ProblemException e) {
            throw new GroundException(e.detail(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GroundException gone() {
        return new GroundException(Text.of("deployment.ground.gone"));
    }
}
