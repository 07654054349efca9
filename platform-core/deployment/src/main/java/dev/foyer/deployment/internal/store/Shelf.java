// SPDX-License-Identifier: Apache-2.0
package dev.foyer.deployment.internal.store;

import dev.foyer.deployment.Signer;
import dev.foyer.deployment.VersionInfo;
import dev.foyer.deployment.internal.store.DeploymentMapper.ArchiveRow;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The archives of all nodes. */
public final class Shelf {
    private static final Duration UNUSED = Duration.ofDays(1);
    private static final int KEPT = 5;

    private final DeploymentMapper mapper;

    public Shelf(DeploymentMapper mapper) {
        this.mapper = mapper;
    }

    /** Keeps an archive; those that were uploaded for nothing go. */
    public void keep(VersionInfo version, byte[] content) {
        mapper.forget(time(Instant.now().minus(UNUSED)));
        mapper.keep(row(version), content);
    }

    /** An archive of a section. */
    public Optional<VersionInfo> find(UUID id) {
        return mapper.archive(id).map(Shelf::version);
    }

    /** The archives of a section, the newest first. */
    public List<VersionInfo> of(String section) {
        return mapper.archives(section).stream().map(Shelf::version).toList();
    }

    /** All archives, the newest first. */
    public List<VersionInfo> all() {
        return mapper.all().stream().map(Shelf::version).toList();
    }

    /** The content of an archive. */
    public Optional<byte[]> content(UUID id) {
        return mapper.content(id).map(DeploymentMapper.Content::bytes);
    }

    /** Notes that an archive ran, and lets go of those that ran long ago. */
    public void ran(String section, UUID id) {
        mapper.ran(id);
        mapper.prune(section, KEPT);
    }

    private static ArchiveRow row(VersionInfo version) {
        return new ArchiveRow(
                version.id(),
                version.code(),
                version.bundle(),
                version.version(),
                version.file(),
                version.sha256(),
                version.size(),
                version.signer().map(Signer::name).orElse(null),
                version.signer().map(Signer::fingerprint).orElse(null),
                version.signer().map(signer -> time(signer.validUntil())).orElse(null),
                String.join(",", version.needs()),
                Titles.write(version.titles()),
                time(version.uploaded()),
                version.by().orElse(null));
    }

    private static VersionInfo version(ArchiveRow row) {
        return new VersionInfo(
                row.id(),
                row.section(),
                row.bundle(),
                row.version(),
                row.file(),
                row.sha256(),
                row.size(),
                signer(row),
                Arrays.stream(row.needs().split(","))
                        .filter(need -> !need.isEmpty())
                        .toList(),
                Titles.read(row.titles()),
                row.uploadedOn().toInstant(),
                Optional.ofNullable(row.uploadedBy()));
    }

    private static Optional<Signer> signer(ArchiveRow row) {
        String name = row.signer();
        String fingerprint = row.fingerprint();
        OffsetDateTime until = row.validUntil();
        return name == null || fingerprint == null || until == null
                ? Optional.empty()
                : Optional.of(new Signer(name, fingerprint, until.toInstant()));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
