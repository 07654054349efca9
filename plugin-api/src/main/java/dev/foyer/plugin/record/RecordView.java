// SPDX-License-Identifier: Apache-2.0
package dev.foyer.plugin.record;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A record as the platform holds it, all columns included whatever the viewer may see.
 *
 * <p>A value is, by field type: {@code String} (text, long text, rich text, choice, e-mail, phone, URL, number),
 * {@code Long} (integer), {@code BigDecimal} (decimal), {@link Money}, {@code Boolean}, {@code LocalDate},
 * {@code Instant} (date-time), {@code Duration}, {@link Reference} (lookup, file), {@code List<Reference>}
 * (multi-lookup).
 *
 * @since 1.0
 */
@ProviderType
public interface RecordView {
    /** Code of the object, such as {@code case}. */
    String object();

    /** Identity; known before the record is stored. */
    UUID id();

    /** Counts changes, from 1; 0 before the record is stored. */
    long version();

    /**
     * Value of a field.
     *
     * @throws IllegalArgumentException if the object has no such field
     */
    Optional<Object> value(String field);

    /** Value of a text-like field. */
    default Optional<String> text(String field) {
        return value(field).map(String.class::cast);
    }

    /** Value of a date-time field. */
    default Optional<Instant> instant(String field) {
        return value(field).map(Instant.class::cast);
    }

    /** Value of a lookup field. */
    default Optional<Reference> reference(String field) {
        return value(field).map(Reference.class::cast);
    }

    /** Code of the lookup value in a field, such as {@code waiting}. */
    default Optional<String> code(String field) {
        return reference(field).flatMap(Reference::code);
    }

    /** Flags of the lookup value in a field, as the descriptor declares them, such as {@code paused}. */
    Set<String> flags(String field);
}
