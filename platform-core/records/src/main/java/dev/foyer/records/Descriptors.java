// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records;

import dev.foyer.records.model.SectionType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Descriptors of plugins that do not run yet, or no longer: what is wrong with them, what they would change, what they left
 * behind (spec P-5, P-6).
 *
 * @since 1.1
 */
@ProviderType
public interface Descriptors {
    /**
     * Reads a descriptor.
     *
     * @param code of the section, after which the file is named
     * @param texts keys of the English translations, for warnings about missing ones
     * @param files whether a file lies beside the descriptor
     * @since 1.2
     */
    Reading read(String code, byte[] content, Optional<Set<String>> texts, Predicate<String> files);

    /** Codes of the section that another plugin of this node has already. */
    List<Taken> conflicts(SectionType section);

    /** Objects of other sections that its lookups name. */
    List<Use> uses(SectionType section);

    /**
     * What would be made in the database, nothing of which is done.
     *
     * @throws IllegalArgumentException if a column cannot become what the descriptor asks for
     */
    List<Piece> additions(SectionType section);

    /**
     * The object types that external users would reach of a section by its rights, lookups included (spec L-6).
     *
     * @since 1.2
     */
    Set<String> reach(SectionType section);

    /** What a section has in the database. */
    Remains remains(SectionType section);

    /** Deletes all that a section has in the database, in one transaction; its plugin must not run. */
    void purge(SectionType section);

    /**
     * What came of reading a descriptor.
     *
     * @param section empty if there are mistakes
     */
    record Reading(Optional<SectionType> section, List<Fault> faults) {}

    /**
     * A mistake, or a warning.
     *
     * @param line from 1
     * @param column from 1
     */
    record Fault(String file, int line, int column, boolean warning, String message) {}

    /** A code that belongs to a section already. */
    record Taken(String code, String section) {}

    /** An object that lookups name; it may come later. */
    record Use(String object, boolean present) {}

    /**
     * A piece of a schema.
     *
     * @param kind {@code table}, {@code column}, {@code index} and others
     * @param name with the table, such as {@code case_record.subject}
     */
    record Piece(String kind, String name) {}

    /**
     * What a section has in the database.
     *
     * @param bytes of all files
     */
    record Remains(List<Table> tables, long files, long bytes, long comments) {}

    /** A table of a section. */
    record Table(String name, long rows) {}
}
