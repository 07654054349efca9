// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.feed;

import dev.foyer.database.Database;
import dev.foyer.database.Mappers;
import dev.foyer.plugin.Viewer;
import dev.foyer.plugin.record.RecordEvent;
import dev.foyer.plugin.record.Visibility;
import dev.foyer.records.internal.outbox.Outbox;
import dev.foyer.records.internal.owner.OwnerReader;
import dev.foyer.records.internal.schema.PlatformSchema;
import dev.foyer.records.internal.value.Uuids;
import dev.foyer.records.model.ObjectType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Comments that are written as part of something else, by the owner of the tables. */
@Component
public final class CommentStore implements FeedWriter {
    private final Database database;
    private final CommentMapper mapper;
    private final Outbox outbox;
    private final OwnerReader owners;

    @Activate
    public CommentStore(@Reference Database database, @Reference PlatformSchema schema, @Reference Outbox outbox) {
        this(database, schema.open(List.of(CommentMapper.class)), outbox);
    }

    private CommentStore(Database database, Mappers.Session session, Outbox outbox) {
        this.database = database;
        this.mapper = session.mapper(CommentMapper.class);
        this.outbox = outbox;
        this.owners = new OwnerReader(database);
    }

    /** For use outside a container. */
    public static CommentStore outside(Database database, Mappers.Session session, Outbox outbox) {
        return new CommentStore(database, session, outbox);
    }

    @Override
    public UUID comment(Viewer author, ObjectType type, UUID record, String text, Visibility visibility, Instant at) {
        CommentRow row = new CommentRow(
                Uuids.next(),
                at,
                author.user(),
                author.name(),
                !author.external(),
                CommentText.checked(text),
                CommentRow.code(visibility),
                null);
        return write(type, record, row, Optional.of(author.user()));
    }

    @Override
    public UUID system(ObjectType type, UUID record, String text, Visibility visibility, Instant at) {
        CommentRow row = new CommentRow(
                Uuids.next(), at, null, "", true, CommentText.checked(text), CommentRow.code(visibility), null);
        return write(type, record, row, Optional.empty());
    }

    @Override
    public UUID imported(
            Viewer importer, ObjectType type, UUID record, String text, Optional<Author> contact, Instant at) {
        CommentRow row = new CommentRow(
                Uuids.next(),
                at,
                contact.map(Author::contact).orElse(importer.user()),
                contact.map(Author::name).orElse(importer.name()),
                contact.isEmpty(),
                CommentText.checked(text),
                CommentRow.code(Visibility.PUBLIC),
                null);
        return write(type, record, row, Optional.of(importer.user()));
    }

    private UUID write(ObjectType type, UUID record, CommentRow row, Optional<UUID> actor) {
        return database.system(connection -> {
            var owned = owners.find(type, record)
                    .orElseThrow(() -> new IllegalStateException("No " + type.code() + " " + record));
            mapper.insert(type.code(), record, owned.owner(), row);
            outbox.append(commented(type.code(), record, row, actor), owned.version(), owned.owner(), Optional.empty());
            return row.id();
        });
    }

    static RecordEvent commented(String object, UUID record, CommentRow row, Optional<UUID> actor) {
        return new RecordEvent(
                Uuids.next(),
                RecordEvent.Kind.COMMENTED,
                object,
                record,
                actor,
                row.at(),
                Map.of("comment", row.id().toString(), "visibility", row.visibility()));
    }
}
