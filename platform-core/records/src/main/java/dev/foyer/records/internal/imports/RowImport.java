// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.imports;

import dev.foyer.plugin.Viewer;
import dev.foyer.plugin.record.RecordView;
import dev.foyer.plugin.record.Reference;
import dev.foyer.plugin.record.SystemRecords;
import dev.foyer.records.RecordImport.ImportedComment;
import dev.foyer.records.RecordImport.Row;
import dev.foyer.records.internal.engine.Creation;
import dev.foyer.records.internal.feed.FeedWriter;
import dev.foyer.records.internal.feed.FeedWriter.Author;
import dev.foyer.records.model.ObjectType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Makes one row a record with its comments, within the transaction of the thread. */
final class RowImport {
    private final ImportReferences references;
    private final Creation creation;
    private final FeedWriter feed;
    private final SystemRecords records;

    RowImport(ImportReferences references, Creation creation, FeedWriter feed, SystemRecords records) {
        this.references = references;
        this.creation = creation;
        this.feed = feed;
        this.records = records;
    }

    UUID create(Viewer viewer, ObjectType type, String source, Row row, Instant now) {
        UUID id = creation.create(viewer, type, references.resolved(type, source, row.fields()), row.at());
        if (type.feed() && !row.comments().isEmpty()) {
            Optional<Author> contact = contact(type, id);
            for (ImportedComment comment : row.comments()) {
                Optional<Author> author = comment.employee() ? Optional.empty() : contact;
                feed.imported(
                        viewer,
                        type,
                        id,
                        comment.text(),
                        author,
                        comment.at().or(row::at).orElse(now));
            }
        }
        return id;
    }

    private Optional<Author> contact(ObjectType type, UUID id) {
        return type.owner()
                .contact()
                .filter(field -> !field.equals("id"))
                .flatMap(field -> records.find(type.code(), id).flatMap(record -> record.reference(field)))
                .map(Reference::id)
                .flatMap(contact -> records.find("contact", contact))
                .map(RowImport::author);
    }

    private static Author author(RecordView contact) {
        return new Author(contact.id(), contact.text("name").orElse(""));
    }
}
