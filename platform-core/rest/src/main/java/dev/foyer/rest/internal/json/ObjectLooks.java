// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import dev.foyer.plugin.record.Reference;
import dev.foyer.records.LookupValues;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** How the values of the lookups of one object are written in one answer, each put together once. */
public final class ObjectLooks {
    private final Map<String, String> lookups;
    private final LookupValues values;
    private final Map<Reference, SerializableString> written = new HashMap<>();

    /**
     * Looks.
     *
     * @param lookups by field: the lookup it refers to
     */
    ObjectLooks(Map<String, String> lookups, LookupValues values) {
        this.lookups = lookups;
        this.values = values;
    }

    /** A reference in a field: with code, colour and flags if the field refers to a lookup. */
    void write(JsonGenerator json, String field, Reference reference) throws IOException {
        String lookup = lookups.get(field);
        if (lookup == null) {
            ReferenceJson.write(json, reference);
        } else {
            json.writeRawValue(written.computeIfAbsent(
                    reference,
                    any -> ReferenceJson.ready(reference, values.value(lookup, reference.id(), Locale.ENGLISH))));
        }
    }
}
