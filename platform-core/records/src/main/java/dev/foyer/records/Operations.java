// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records;

import dev.foyer.plugin.Viewer;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** System operations on records that are granted to roles (spec A-10). Administrators may do all of them. */
@ProviderType
public interface Operations {
    /** Taking lists out of the portal as tables. */
    String EXPORT_LISTS = "export-lists";

    /** Bringing tables into the portal as records. */
    String IMPORT_LISTS = "import-lists";

    /** Codes of the operations that a viewer may do. The answer comes from memory. */
    List<String> of(Viewer viewer);

    /** Codes of the roles that each operation is granted to, by code of the operation. */
    Map<String, List<String>> roles();

    /**
     * Grants an operation to these roles and to no others.
     *
     * @throws dev.foyer.plugin.ProblemException 404 if there is no such operation, 422 if there is no such role
     */
    void grant(String operation, List<String> roles);

    /** Whether a viewer may do an operation. */
    default boolean may(Viewer viewer, String operation) {
        return of(viewer).contains(operation);
    }
}
