// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.files;

import dev.foyer.database.Database;
import dev.foyer.database.Identity;
import dev.foyer.database.Mappers;
import dev.foyer.licensing.Operation;
import dev.foyer.plugin.CommonProblem;
import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Viewer;
import dev.foyer.plugin.record.Visibility;
import dev.foyer.records.Files;
import dev.foyer.records.internal.access.Access;
import dev.foyer.records.internal.access.Visible;
import dev.foyer.records.internal.history.HistoryLog;
import dev.foyer.records.internal.outbox.Outbox;
import dev.foyer.records.internal.schema.PlatformSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Attachments of records; every way to one leads over the right to read its record. */
@Component
public final class RecordFiles implements Files {
    private final Database database;
    private final Access access;
    private final FileMapper mapper;
    private final Uploads uploads;
    private final Removals removals;

    @Activate
    public RecordFiles(
            @Reference Database database,
            @Reference PlatformSchema schema,
            @Reference Access access,
            @Reference Outbox outbox,
            @Reference HistoryLog history) {
        this(database, schema.open(List.of(FileMapper.class)), access, outbox, history);
    }

    private RecordFiles(Database database, Mappers.Session session, Access access, Outbox outbox, HistoryLog history) {
        this.database = database;
        this.access = access;
        this.mapper = session.mapper(FileMapper.class);
        this.uploads = new Uploads(database, mapper, access, outbox);
        this.removals = new Removals(mapper, outbox, history);
    }

    /** For use outside a container. */
    public static RecordFiles outside(
            Database database, Mappers.Session session, Access access, Outbox outbox, HistoryLog history) {
        return new RecordFiles(database, session, access, outbox, history);
    }

    @Override
    public List<Info> list(Viewer viewer, String object, UUID record) {
        readable(viewer, object, record);
        return reading(viewer, () -> mapper.ofRecord(object, record, !viewer.external())).stream()
                .map(FileRow::info)
                .toList();
    }

    @Override
    public Info add(
            Viewer viewer, String object, UUID record, String name, Visibility visibility, InputStream content) {
        if (viewer.external() && visibility == Visibility.INTERNAL) {
            throw CommonProblem.FORBIDDEN.because("records.problem.file.internal");
        }
        Visible target = readable(viewer, object, record);
        access.requireWritable(viewer);
        return uploads.add(viewer, target, FileName.clean(name), visibility, content);
    }

    @Override
    public Info info(Viewer viewer, UUID file) {
        FileRow row = database.reading(access.identity(viewer), connection -> mapper.find(file, !viewer.external()))
                .orElseThrow(RecordFiles::unknown);
        readable(viewer, row.object(), row.recordId());
        return row.info();
    }

    @Override
    public void write(Viewer viewer, UUID file, OutputStream target) {
        write(viewer, file, 0, Long.MAX_VALUE, target);
    }

    /** A transaction per piece: none stays open while a slow reader takes his time. */
    @Override
    public void write(Viewer viewer, UUID file, long from, long length, OutputStream target) {
        Info info = info(viewer, file);
        long end = length > info.size() - from ? info.size() : from + length;
        try {
            for (long place = from; place < end; ) {
                byte[] piece = piece(viewer, file, (int) (place / Uploads.PIECE));
                int start = (int) (place % Uploads.PIECE);
                int count = (int) Math.min(piece.length - start, end - place);
                target.write(piece, start, count);
                place += count;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void delete(Viewer viewer, UUID file) {
        Info info = info(viewer, file);
        access.requireWritable(viewer);
        boolean author = info.author().equals(viewer.user());
        boolean editor = !viewer.external()
                && access.permitted(viewer, info.object(), info.record(), Operation.EDIT)
                        .isPresent();
        if (!author && !editor) {
            throw CommonProblem.FORBIDDEN.because("records.problem.file.delete");
        }
        Visible target = readable(viewer, info.object(), info.record());
        database.system(connection -> removals.remove(viewer, target, info));
    }

    private byte[] piece(Viewer viewer, UUID file, int number) {
        byte[] piece = database.reading(access.identity(viewer), connection -> mapper.chunk(file, number))
                .orElseThrow(RecordFiles::unknown);
        if (piece.length == 0) {
            throw unknown();
        }
        return piece;
    }

    private Visible readable(Viewer viewer, String object, UUID record) {
        return access.visible(viewer, object, record)
                .filter(visible -> visible.type().files().isPresent())
                .orElseThrow(RecordFiles::unknown);
    }

    private List<FileRow> reading(Viewer viewer, java.util.function.Supplier<List<FileRow>> work) {
        Identity identity = access.identity(viewer);
        return database.reading(identity, connection -> work.get());
    }

    private static ProblemException unknown() {
        return CommonProblem.NOT_FOUND.because("records.problem.not-found");
    }
}
