// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.files;

import dev.foyer.plugin.Viewer;
import dev.foyer.plugin.record.Visibility;
import dev.foyer.records.Files;
import dev.foyer.records.internal.access.Visible;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Files that came with comments; within the transaction of the viewer. */
public interface FileLinks {
    /**
     * Gives files that the viewer has uploaded to the record to a comment, and the visibility of the comment to them.
     *
     * @throws dev.foyer.plugin.ProblemException 422 if one is not there, not the viewer's or given away already
     */
    void attach(Viewer viewer, Visible record, UUID comment, Visibility visibility, List<UUID> files);

    /** Files by comment, oldest first. */
    Map<UUID, List<Files.Info>> of(Viewer viewer, List<UUID> comments);
}
