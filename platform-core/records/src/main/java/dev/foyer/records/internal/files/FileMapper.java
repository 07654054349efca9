// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.files;

import dev.foyer.records.internal.owner.Ownership;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tables of files and their content; what external viewers get is bound by row-level security as well. */
interface FileMapper {
    int insert(FileRow row, Ownership owner);

    int insertChunk(UUID file, int position, byte[] content);

    Optional<FileRow> find(UUID id, boolean internal);

    List<FileRow> ofRecord(String object, UUID record, boolean internal);

    List<FileRow> ofComments(UUID[] comments, boolean internal);

    Optional<byte[]> chunk(UUID file, int position);

    /** Gives files to a comment; counts those that could be given. */
    int attach(UUID[] files, String object, UUID record, UUID author, UUID comment, String visibility);

    int delete(UUID id);
}
