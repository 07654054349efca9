// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.foyer.records.Feed;
import dev.foyer.rest.internal.file.FileJson;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A comment on the wire. */
record PostJson(
        UUID id,
        String text,
        String visibility,
        AuthorJson author,
        boolean mine,
        Instant at,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable UUID replyTo,
        List<FileJson> files) {

    /** Who wrote it. */
    record AuthorJson(UUID id, String display, boolean employee) {}

    static PostJson from(Feed.Post post) {
        return new PostJson(
                post.id(),
                post.text(),
                post.visibility().name().toLowerCase(Locale.ROOT),
                new AuthorJson(post.author(), post.authorName(), post.employee()),
                post.mine(),
                post.at(),
                post.replyTo().orElse(null),
                post.files().stream().map(FileJson::from).toList());
    }
}
