// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.plugin;

import dev.foyer.deployment.Signer;
import dev.foyer.deployment.VersionInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An archive that is kept, on the wire. */
public record VersionJson(
        UUID id,
        String code,
        String bundle,
        String version,
        String file,
        String sha256,
        long size,
        @Nullable Signer signer,
        List<String> needs,
        Instant uploaded,
        @Nullable UUID by) {
    static VersionJson from(VersionInfo version) {
        return new VersionJson(
                version.id(),
                version.code(),
                version.bundle(),
                version.version(),
                version.file(),
                version.sha256(),
                version.size(),
                version.signer().orElse(null),
                version.needs(),
                version.uploaded(),
                version.by().orElse(null));
    }
}
