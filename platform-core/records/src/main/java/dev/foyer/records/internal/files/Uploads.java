// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.files;

import dev.foyer.database.Database;
import dev.foyer.licensing.PortalClock;
import dev.foyer.plugin.CommonProblem;
import dev.foyer.plugin.Viewer;
import dev.foyer.plugin.record.RecordEvent;
import dev.foyer.plugin.record.Visibility;
import dev.foyer.records.Files.Info;
import dev.foyer.records.internal.access.Access;
import dev.foyer.records.internal.access.Reaches;
import dev.foyer.records.internal.access.Visible;
import dev.foyer.records.internal.outbox.Outbox;
import dev.foyer.records.internal.value.Uuids;
import dev.foyer.records.model.ObjectType.FileRules;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Takes content in: first from the sender, then, when all of it is here and fits the rules, in one transaction. */
final class Uploads {
    /** Size of the pieces that content is kept in. */
    static final int PIECE = 256 * 1024;

    private final Database database;
    private final FileMapper mapper;
    private final Access access;
    private final Outbox outbox;
    private final Path folder;

    Uploads(Database database, FileMapper mapper, Access access, Outbox outbox) {
        this.database = database;
        this.mapper = mapper;
        this.access = access;
        this.outbox = outbox;
        String data = System.getProperty("foyer.data");
        this.folder = data == null ? Path.of(System.getProperty("java.io.tmpdir", "/tmp")) : Path.of(data, "tmp");
    }

    Info add(Viewer viewer, Visible target, String name, Visibility visibility, InputStream content) {
        checkRight(viewer, target);
        FileRules rules = target.type().files().orElseThrow();
        try (Spool spool = Spool.read(content, PIECE, rules.maxSize(), folder)) {
            if (spool.size() > rules.maxSize()) {
                throw CommonProblem.TOO_LARGE
                        .because("records.problem.file.size", rules.maxSize() / (1024 * 1024.0))
                        .with("maxSize", rules.maxSize());
            }
            FileRow row = row(viewer, target, name, visibility, spool);
            checkType(rules, row);
            return database.as(access.identity(viewer), connection -> store(viewer, row, spool));
        } catch (IOException e) {
            // The sender went away, or the disk is full: nothing was stored.
            throw new UncheckedIOException(e);
        }
    }

    private static void checkRight(Viewer viewer, Visible target) {
        if (!Reaches.attaches(viewer, target.type(), target.grant(), target.owner())) {
            throw CommonProblem.FORBIDDEN.because("records.problem.file.add");
        }
    }

    private static void checkType(FileRules rules, FileRow row) {
        if (FileTypes.program(row.type(), row.name())) {
            throw CommonProblem.UNSUPPORTED_TYPE.because("records.problem.file.program", row.name());
        }
        if (!FileTypes.among(row.type(), rules.types())) {
            throw CommonProblem.UNSUPPORTED_TYPE
                    .because("records.problem.file.type", row.type(), String.join(", ", rules.types()))
                    .with("allowed", rules.types());
        }
    }

    private static FileRow row(Viewer viewer, Visible target, String name, Visibility visibility, Spool spool) {
        return new FileRow(
                Uuids.next(),
                target.type().code(),
                target.id(),
                null,
                PortalClock.system().instant().truncatedTo(ChronoUnit.MICROS),
                viewer.user(),
                viewer.name(),
                name,
                spool.size(),
                FileTypes.of(spool.start(FileTypes.LOOK), name),
                FileRow.code(visibility));
    }

    private Info store(Viewer viewer, FileRow row, Spool spool) {
        // Asked again: the record may have gone out of reach while the content came in.
        Visible target = access.visible(viewer, row.object(), row.recordId())
                .orElseThrow(() -> CommonProblem.NOT_FOUND.because("records.problem.not-found"));
        mapper.insert(row, target.owner());
        int number = 0;
        for (byte[] piece = piece(spool, 0); piece.length > 0; piece = piece(spool, ++number)) {
            mapper.insertChunk(row.id(), number, piece);
        }
        outbox.append(added(row), target.version(), target.owner(), Optional.empty());
        return row.info();
    }

    private static byte[] piece(Spool spool, int number) {
        try {
            return spool.piece(number, PIECE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RecordEvent added(FileRow row) {
        UUID actor = row.author();
        return new RecordEvent(
                Uuids.next(),
                RecordEvent.Kind.FILE_ADDED,
                row.object(),
                row.recordId(),
                Optional.of(actor),
                row.at(),
                Map.of("file", row.id().toString(), "visibility", row.visibility()));
    }
}
