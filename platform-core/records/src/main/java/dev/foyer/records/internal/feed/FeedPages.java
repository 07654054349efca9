// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.feed;

import dev.foyer.plugin.Viewer;
import dev.foyer.records.Feed.FeedPage;
import dev.foyer.records.Feed.Post;
import dev.foyer.records.Files;
import dev.foyer.records.internal.files.FileLinks;
import dev.foyer.records.internal.keyset.Position;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Makes posts of rows, within the transaction of the viewer. */
final class FeedPages {
    private static final UUID SYSTEM = new UUID(0, 0);
    private static final int MOST = 200;

    private final CommentMapper mapper;
    private final FileLinks files;

    FeedPages(CommentMapper mapper, FileLinks files) {
        this.mapper = mapper;
        this.files = files;
    }

    FeedPage page(Viewer viewer, String object, UUID record, Position before, int limit) {
        int size = Math.max(1, Math.min(limit, MOST));
        List<CommentRow> newest = mapper.before(object, record, !viewer.external(), before, size + 1);
        List<CommentRow> rows = new ArrayList<>(newest.subList(0, Math.min(size, newest.size())));
        Collections.reverse(rows);
        Optional<String> previous = newest.size() > size
                ? Optional.of(new Position(rows.get(0).at(), rows.get(0).id()).cursor())
                : Optional.empty();
        return new FeedPage(posts(viewer, rows), previous);
    }

    List<Post> posts(Viewer viewer, List<CommentRow> rows) {
        Map<UUID, List<Files.Info>> attached =
                files.of(viewer, rows.stream().map(CommentRow::id).toList());
        return rows.stream()
                .map(row -> post(viewer, row, attached.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static Post post(Viewer viewer, CommentRow row, List<Files.Info> attached) {
        UUID author = row.author() == null ? SYSTEM : row.author();
        return new Post(
                row.id(),
                row.text(),
                row.visible(),
                author,
                row.authorName(),
                row.employee(),
                viewer.user().equals(author) || viewer.contact().equals(author),
                row.at(),
                Optional.ofNullable(row.replyTo()),
                attached);
    }
}
