// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.files;

import dev.foyer.plugin.record.Visibility;
import dev.foyer.records.Files.Info;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the table of files, without content. */
record FileRow(
        UUID id,
        String object,
        UUID recordId,
        @Nullable UUID commentId,
        Instant at,
        UUID author,
        String authorName,
        String name,
        long size,
        String type,
        String visibility) {

    static String code(Visibility visibility) {
        return visibility.name().toLowerCase(Locale.ROOT);
    }

    Info info() {
        return new Info(
                id,
                object,
                recordId,
                name,
                size,
                type,
                Visibility.valueOf(visibility.toUpperCase(Locale.ROOT)),
                author,
                authorName,
                at);
    }
}
