// SPDX-License-Identifier: Apache-2.0
package dev.foyer.deployment.internal.store;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Archives and what is wanted of them. */
public interface DeploymentMapper {
    /** Keeps an archive. */
    int keep(@Param("row") ArchiveRow row, @Param("content") byte[] content);

    /** An archive without its content. */
    Optional<ArchiveRow> archive(@Param("id") UUID id);

    /** The archives of a section, the newest first. */
    List<ArchiveRow> archives(@Param("section") String section);

    /** All archives, the newest first. */
    List<ArchiveRow> all();

    /** The content of an archive. */
    Optional<Content> content(@Param("id") UUID id);

    /** Notes that an archive ran. */
    int ran(@Param("id") UUID id);

    /** Deletes archives that never ran and were uploaded before, those of open jobs aside. */
    int forget(@Param("before") OffsetDateTime before);

    /** Deletes archives of a section but the newest ones that ran, those wanted and those of open jobs. */
    int prune(@Param("section") String section, @Param("keep") int keep);

    /** What is wanted, by section. */
    List<WantedRow> wanted();

    /** What is wanted of one section. */
    Optional<WantedRow> wantedOf(@Param("section") String section);

    /** Notes what is wanted from now on. */
    int want(
            @Param("section") String section,
            @Param("target") String target,
            @Param("before") String before,
            @Param("by") @Nullable UUID by);

    /** A section is again what each node makes of it. */
    int leave(@Param("section") String section);

    /** Content of an archive. */
    record Content(byte[] bytes) {}

    /** An archive without its content. */
    record ArchiveRow(
            UUID id,
            String section,
            String bundle,
            String version,
            String file,
            String sha256,
            long size,
            @Nullable String signer,
            @Nullable String fingerprint,
            @Nullable OffsetDateTime validUntil,
            String needs,
            String titles,
            OffsetDateTime uploadedOn,
            @Nullable UUID uploadedBy) {}

    /** What is wanted of a section. */
    record WantedRow(String section, String target, String before) {}
}
