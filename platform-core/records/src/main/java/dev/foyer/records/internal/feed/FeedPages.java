// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.feed;

import dev.foyer.database.Database;
import dev.foyer.plugin.Viewer;
import dev.foyer.records.Feed.FeedPage;
import dev.foyer.records.Feed.Post;
import dev.foyer.records.Files;
import dev.foyer.records.internal.access.Access;
import dev.foyer.records.internal.feed.Newest.Found;
import dev.foyer.records.internal.files.FileLinks;
import dev.foyer.records.internal.keyset.Position;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Makes posts of rows. */
final class FeedPages {
    private static final UUID SYSTEM = new UUID(0, 0);
    private static final int MOST = 200;

    private final Database database;
    private final Access access;
    private final FileLinks files;

    FeedPages(Database database, Access access, FileLinks files) {
        this.database = database;
        this.access = access;
        this.files = files;
    }

    FeedPage page(Viewer viewer, String object, UUID record, Position before, int limit) {
        int size = Math.max(1, Math.min(limit, MOST));
        List<Found> newest = database.query(
                access.identity(viewer), Newest.before(object, record, !viewer.external(), before, size + 1));
        List<Found> rows = new ArrayList<>(newest.subList(0, Math.min(size, newest.size())));
        Collections.reverse(rows);
        Optional<String> previous =
                newest.size() > size ? Optional.of(place(rows.get(0).comment()).cursor()) : Optional.empty();
        Map<UUID, List<Files.Info>> attached = attached(viewer, rows);
        return new FeedPage(
                rows.stream().map(row -> post(viewer, row.comment(), attached)).toList(), previous);
    }

    /** A comment that was just written, within the transaction of the viewer. */
    Post post(Viewer viewer, CommentRow row) {
        return post(viewer, row, files.of(viewer, List.of(row.id())));
    }

    private Map<UUID, List<Files.Info>> attached(Viewer viewer, List<Found> rows) {
        List<UUID> some = rows.stream()
                .filter(Found::attached)
                .map(row -> row.comment().id())
                .toList();
        return some.isEmpty()
                ? Map.of()
                : database.reading(access.identity(viewer), connection -> files.of(viewer, some));
    }

    private static Position place(CommentRow row) {
        return new Position(row.at(), row.id());
    }

    private static Post post(Viewer viewer, CommentRow row, Map<UUID, List<Files.Info>> attached) {
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
                attached.getOrDefault(row.id(), List.of()));
    }
}
