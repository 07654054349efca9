// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records;

import dev.foyer.plugin.Viewer;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** Descriptors as one viewer may see them, in their language, as plain JSON values; shapes in {@code docs/rest.md}. */
@ProviderType
public interface Metadata {
    /** The workplaces of the viewer with their sections. */
    List<Map<String, Object>> workplaces(Viewer viewer);

    /**
     * The sections that the viewer may enter, with the objects they may read, browser code and pages of its own.
     *
     * @since 1.2
     */
    List<Map<String, Object>> sections(Viewer viewer);

    /** Object types that the viewer may reach, in short. */
    List<Map<String, Object>> objects(Viewer viewer);

    /** One object type in full; 404 if the viewer may not reach it. */
    Map<String, Object> object(Viewer viewer, String object);

    /** The parts of the home page for the viewer. */
    List<Map<String, Object>> home(Viewer viewer);
}
