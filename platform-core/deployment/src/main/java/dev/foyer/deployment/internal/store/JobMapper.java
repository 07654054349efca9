// SPDX-License-Identifier: Apache-2.0
package dev.foyer.deployment.internal.store;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Operations with their logs. */
public interface JobMapper {
    /** Adds an operation unless one of the section is open; returns how many were added. */
    int add(@Param("row") JobRow row);

    Optional<JobRow> find(@Param("id") UUID id);

    /** The operation of a section that is open. */
    Optional<JobRow> open(@Param("section") String section);

    /** The operations of a section, the newest first. */
    List<JobRow> ofSection(@Param("section") String section, @Param("limit") int limit);

    /** The last operation of every section. */
    List<JobRow> latest();

    /** Whether any operation is open. */
    boolean waits();

    /** The operation that waits for longest. */
    Optional<JobRow> next();

    /** Operations that run, or ran when their node was lost. */
    List<JobRow> running();

    int progress(@Param("id") UUID id, @Param("percent") int percent);

    int begin(@Param("id") UUID id);

    int end(@Param("id") UUID id, @Param("state") String state);

    int write(@Param("job") UUID job, @Param("error") boolean error, @Param("text") String text);

    List<LineRow> lines(@Param("job") UUID job);

    /** An operation. */
    record JobRow(
            UUID id,
            String section,
            String operation,
            String target,
            String before,
            String version,
            String state,
            int percent,
            OffsetDateTime createdOn,
            @Nullable UUID createdBy,
            @Nullable OffsetDateTime endedOn) {}

    /** A line of a log. */
    record LineRow(OffsetDateTime at, boolean error, String text) {}
}
