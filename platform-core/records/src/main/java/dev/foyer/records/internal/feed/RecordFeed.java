// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.feed;

import dev.foyer.database.Database;
import dev.foyer.database.Mappers;
import dev.foyer.licensing.PortalClock;
import dev.foyer.plugin.CommonProblem;
import dev.foyer.plugin.Text;
import dev.foyer.plugin.Viewer;
import dev.foyer.plugin.record.Comment;
import dev.foyer.plugin.record.Visibility;
import dev.foyer.records.Feed;
import dev.foyer.records.internal.access.Access;
import dev.foyer.records.internal.access.Visible;
import dev.foyer.records.internal.files.FileLinks;
import dev.foyer.records.internal.keyset.Position;
import dev.foyer.records.internal.outbox.Outbox;
import dev.foyer.records.internal.schema.PlatformSchema;
import dev.foyer.records.internal.value.Uuids;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Comments that viewers read and write, under their own database role. */
@Component
public final class RecordFeed implements Feed {
    private final Database database;
    private final Access access;
    private final Outbox outbox;
    private final CommentHook rules;
    private final FileLinks files;
    private final CommentMapper mapper;
    private final FeedPages pages;

    @Activate
    public RecordFeed(
            @Reference Database database,
            @Reference PlatformSchema schema,
            @Reference Access access,
            @Reference Outbox outbox,
            @Reference CommentHook rules,
            @Reference FileLinks files) {
        this(database, schema.open(List.of(CommentMapper.class)), access, outbox, rules, files);
    }

    private RecordFeed(
            Database database,
            Mappers.Session session,
            Access access,
            Outbox outbox,
            CommentHook rules,
            FileLinks files) {
        this.database = database;
        this.access = access;
        this.outbox = outbox;
        this.rules = rules;
        this.files = files;
        this.mapper = session.mapper(CommentMapper.class);
        this.pages = new FeedPages(database, access, files);
    }

    /** For use outside a container. */
    public static RecordFeed outside(
            Database database,
            Mappers.Session session,
            Access access,
            Outbox outbox,
            CommentHook rules,
            FileLinks files) {
        return new RecordFeed(database, session, access, outbox, rules, files);
    }

    @Override
    public FeedPage list(Viewer viewer, String object, UUID record, Optional<String> before, int limit) {
        Position place = before.map(Position::parse).orElse(Position.END);
        readable(viewer, object, record);
        return pages.page(viewer, object, record, place, limit);
    }

    @Override
    public Post comment(
            Viewer viewer,
            String object,
            UUID record,
            String text,
            Visibility visibility,
            Optional<UUID> replyTo,
            List<UUID> attached) {
        if (viewer.external() && visibility == Visibility.INTERNAL) {
            throw CommonProblem.FORBIDDEN.because("records.problem.comment.internal");
        }
        CommentRow row = new CommentRow(
                Uuids.next(),
                PortalClock.system().instant().truncatedTo(ChronoUnit.MICROS),
                viewer.user(),
                viewer.name(),
                !viewer.external(),
                CommentText.checked(text),
                CommentRow.code(visibility),
                replyTo.orElse(null));
        return database.as(access.identity(viewer), connection -> write(viewer, object, record, row, attached));
    }

    private Post write(Viewer viewer, String object, UUID record, CommentRow row, List<UUID> attached) {
        Visible visible = readable(viewer, object, record);
        access.requireWritable(viewer);
        checkReply(viewer, object, record, row);
        mapper.insert(object, record, visible.owner(), row);
        if (!attached.isEmpty()) {
            files.attach(viewer, visible, row.id(), row.visible(), attached);
        }
        rules.commented(visible, new Comment(row.id(), row.text(), row.visible(), viewer));
        outbox.append(
                CommentStore.commented(object, record, row, Optional.of(viewer.user())),
                visible.version(),
                visible.owner(),
                Optional.empty());
        return pages.post(viewer, row);
    }

    /** What answers an internal comment stays internal: nothing else may show that there is one. */
    private void checkReply(Viewer viewer, String object, UUID record, CommentRow row) {
        UUID replyTo = row.replyTo();
        if (replyTo == null) {
            return;
        }
        String asked = mapper.visibility(object, record, replyTo, !viewer.external())
                .orElseThrow(() ->
                        CommentText.invalid("/replyTo", "unknown", Text.of("records.problem.comment.reply-unknown")));
        if (asked.equals(CommentRow.code(Visibility.INTERNAL)) && row.visible() == Visibility.PUBLIC) {
            throw CommentText.invalid("/visibility", "internal", Text.of("records.problem.comment.reply-internal"));
        }
    }

    private Visible readable(Viewer viewer, String object, UUID record) {
        return access.visible(viewer, object, record)
                .filter(visible -> visible.type().feed())
                .orElseThrow(() -> CommonProblem.NOT_FOUND.because("records.problem.not-found"));
    }
}
