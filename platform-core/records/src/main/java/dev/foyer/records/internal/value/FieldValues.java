// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.value;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values by field code in the order of a shape: a map that costs one array. */
public final class FieldValues extends AbstractMap<String, @Nullable Object> {
    private final Shape shape;
    private final @Nullable Object[] values;

    /** Values in the order of the shape; the array is kept. */
    public FieldValues(Shape shape, @Nullable Object... values) {
        this.shape = shape;
        this.values = values;
    }

    @Override
    public @Nullable Object get(@Nullable Object field) {
        int place = field == null ? -1 : shape.place(field);
        return place < 0 ? null : values[place];
    }

    @Override
    public boolean containsKey(@Nullable Object field) {
        return field != null && shape.place(field) >= 0;
    }

    /** Only the values of some fields, in the order of their shape. */
    public FieldValues project(Shape other) {
        @Nullable Object[] some = new Object[other.fields().size()];
        for (int place = 0; place < some.length; place++) {
            some[place] = get(other.fields().get(place));
        }
        return new FieldValues(other, some);
    }

    @Override
    public Set<Map.Entry<String, @Nullable Object>> entrySet() {
        return new Entries();
    }

    @Override
    public Set<String> keySet() {
        return super.keySet();
    }

    @Override
    public Collection<@Nullable Object> values() {
        return super.values();
    }

    private final class Entries extends AbstractSet<Map.Entry<String, @Nullable Object>> {
        @Override
        public int size() {
            return values.length;
        }

        @Override
        public Iterator<Map.Entry<String, @Nullable Object>> iterator() {
            return new Iterator<>() {
                private int place;

                @Override
                public boolean hasNext() {
                    return place < values.length;
                }

                @Override
                public Map.Entry<String, @Nullable Object> next() {
                    String field = shape.fields().get(place);
                    return new SimpleImmutableEntry<>(field, values[place++]);
                }
            };
        }
    }
}
