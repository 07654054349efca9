// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records;

import dev.foyer.plugin.Viewer;
import dev.foyer.plugin.record.Visibility;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** Attachments, streamed; kept in the database so that nodes need nothing else. */
@ProviderType
public interface Files {
    /** Files of a record that the viewer may see, oldest first. */
    List<Info> list(Viewer viewer, String object, UUID record);

    /**
     * Stores a file. The type is found by looking at the content; nothing is left behind when the stream breaks.
     *
     * @throws dev.foyer.plugin.ProblemException 413 or 415 with what is allowed
     */
    Info add(Viewer viewer, String object, UUID record, String name, Visibility visibility, InputStream content);

    /** What is known of a file, if the viewer may see its record. */
    Info info(Viewer viewer, UUID file);

    /** Writes the content. */
    void write(Viewer viewer, UUID file, OutputStream target);

    /** Writes a part of the content; less where the content ends. */
    void write(Viewer viewer, UUID file, long from, long length, OutputStream target);

    /** Deletes a file; its author or an employee with edit right may. */
    void delete(Viewer viewer, UUID file);

    /** A file without its content. */
    record Info(
            UUID id,
            String object,
            UUID record,
            String name,
            long size,
            String type,
            Visibility visibility,
            UUID author,
            String authorName,
            Instant at) {
        private static final Set<String> SHOWN =
                Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "image/avif", "application/pdf");

        /** Whether a browser may show it in its place; everything else is only ever downloaded. */
        public boolean showable() {
            return SHOWN.contains(type);
        }
    }
}
