// SPDX-License-Identifier: Apache-2.0
package dev.foyer.plugin.record;

import dev.foyer.plugin.Violation;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A record that is about to be stored, inside the transaction. Its values are those that will be stored.
 *
 * @since 1.0
 */
@ProviderType
public interface RecordDraft extends RecordView {
    /** The record as it was, empty when it is being created. */
    Optional<RecordView> before();

    /** Whether the value of a field will differ from the one before; true for every filled field of a new record. */
    boolean changed(String field);

    /**
     * Sets a value, of the Java type that {@link RecordView} names, or null to empty the field. Not bound by the rights
     * of the viewer.
     *
     * @throws IllegalArgumentException if there is no such field or the value is of another type
     */
    void set(String field, @Nullable Object value);

    /** Sets a lookup field to the value of this id. */
    void setReference(String field, UUID id);

    /** Sets a lookup field to the seeded value with this code. */
    void setCode(String field, String code);

    /** Reports a broken rule; the change fails with every rule reported, as 422. */
    void reject(Violation violation);
}
