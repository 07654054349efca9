// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.value;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The fields that a set of records has values for, shared by all of them. */
public final class Shape {
    private final List<String> fields;
    private final Map<String, Integer> places;

    /** The shape with these field codes in order. */
    public Shape(List<String> fields) {
        this.fields = List.copyOf(fields);
        this.places = new HashMap<>();
        for (int place = 0; place < this.fields.size(); place++) {
            places.put(this.fields.get(place), place);
        }
    }

    /** Field codes in order. */
    public List<String> fields() {
        return fields;
    }

    /** Place of a field, -1 if it is not there. */
    int place(Object field) {
        Integer place = places.get(field);
        return place == null ? -1 : place;
    }
}
