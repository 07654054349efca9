// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.plugin;

import dev.foyer.deployment.Job;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An operation on a plugin on the wire. */
public record JobJson(
        UUID id,
        String code,
        String operation,
        String version,
        String state,
        int percent,
        Instant created,
        @Nullable UUID by,
        @Nullable Instant ended,
        List<LineJson> log) {

    /** A line of its log. */
    public record LineJson(Instant at, boolean error, String text) {}

    static JobJson from(Job job, Words words) {
        return new JobJson(
                job.id(),
                job.code(),
                job.operation().code(),
                job.version(),
                job.state().name(),
                job.percent(),
                job.created(),
                job.by().orElse(null),
                job.ended().orElse(null),
                job.log().stream()
                        .map(line -> new LineJson(line.at(), line.error(), words.render(line.text())))
                        .toList());
    }
}
