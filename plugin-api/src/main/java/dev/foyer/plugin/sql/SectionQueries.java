// SPDX-License-Identifier: Apache-2.0
package dev.foyer.plugin.sql;

import dev.foyer.plugin.Viewer;
import java.util.function.Function;
import org.osgi.annotation.versioning.ProviderType;

/**
 * SQL of a section's own, in MyBatis mappers: an interface, and beside it the XML with the statements. Each component that
 * asks for this service gets the one of its own section.
 *
 * <p>Statements run under the database role of the viewer with row-level security, with the section's schema in the search path.
 * Records are named by <code>${records.visit}</code>, never by their table: in its place stands what this viewer may read of that
 * object, of any section, in columns as the database has them ({@code id}, {@code version}, {@code created_on},
 * {@code account_id} …). A column that the viewer may not read is null in every row; an object that does not exist for the
 * viewer has no rows. A statement that names the table of an object of the section is refused. Tables of the section's change
 * log are named as they are; employees may read and change them, external users as far as the table has row-level security
 * and its policies let them.
 *
 * <p>A statement that reads and takes longer than the lists of the portal may, usually 15 seconds, is cancelled.
 *
 * @since 1.0
 */
@ProviderType
public interface SectionQueries {
    /**
     * Reads what a viewer may see, in a transaction that must not write; within a change it sees what was written so far.
     *
     * @param mapper an interface of the plugin's bundle, compiled with {@code -parameters}
     * @param work uses the mapper, which is valid until it returns
     * @throws IllegalArgumentException if a statement names an object that no active section has
     */
    <M, R> R read(Viewer viewer, Class<M> mapper, Function<M, R> work);

    /**
     * Reads and writes tables of the section's own change log, in one transaction on behalf of a viewer; joins the one of a
     * change. Records are written by {@link dev.foyer.plugin.record.SystemRecords} and over REST only.
     *
     * @param mapper an interface of the plugin's bundle, compiled with {@code -parameters}
     * @param work uses the mapper, which is valid until it returns; what it throws undoes everything
     */
    <M, R> R write(Viewer viewer, Class<M> mapper, Function<M, R> work);
}
