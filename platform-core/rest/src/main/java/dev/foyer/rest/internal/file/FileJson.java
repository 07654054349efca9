// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.file;

import dev.foyer.records.Files;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** What is known of a file, on the wire. */
public record FileJson(
        UUID id,
        String name,
        long size,
        String type,
        String visibility,
        AuthorJson author,
        Instant at,
        String object,
        UUID record) {

    /** Who attached it. */
    public record AuthorJson(UUID id, String display) {}

    /** The wire form of what is known. */
    public static FileJson from(Files.Info info) {
        return new FileJson(
                info.id(),
                info.name(),
                info.size(),
                info.type(),
                info.visibility().name().toLowerCase(Locale.ROOT),
                new AuthorJson(info.author(), info.authorName()),
                info.at(),
                info.object(),
                info.record());
    }
}
