// SPDX-License-Identifier: Apache-2.0
package dev.foyer.testkit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record that somebody is about to register.
 *
 * @since 1.0
 */
public final class NewRecord {
    private final Person person;
    private final String object;
    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

    NewRecord(Person person, String object) {
        this.person = person;
        this.object = object;
    }

    /**
     * Fills a field.
     *
     * @param value of the Java types that {@link dev.foyer.plugin.record.RecordView} names, a {@link PortalRecord} or
     *     {@code UUID} for a lookup, or what the REST interface takes
     */
    public NewRecord with(String field, Object value) {
        fields.put(field, Values.given(value));
        return this;
    }

    /** Fills a lookup field with the value of this code. */
    public NewRecord withCode(String field, String code) {
        fields.put(field, Map.of("code", code));
        return this;
    }

    /**
     * Registers it.
     *
     * @throws dev.foyer.plugin.ProblemException if the portal refuses it
     */
    public PortalRecord store() {
        return new PortalRecord(person, person.records().create(person.viewer(), object, fields));
    }
}
