// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.query;

import java.util.List;
import java.util.Optional;

/** A filter as it was written, without knowledge of fields. */
public sealed interface Filter {
    /** All must hold; none always holds. */
    record And(List<Filter> parts) implements Filter {}

    /** One must hold. */
    record Or(List<Filter> parts) implements Filter {}

    /**
     * A field compared with values.
     *
     * @param field its code
     * @param step what is meant of the record or value that a lookup field points to
     * @param selector field and step as they were written
     * @param position in the text, from 1; 0 if it is not known
     */
    record Comparison(
            String field, Optional<String> step, Operator operator, List<String> values, String selector, int position)
            implements Filter {
        /** The only value. */
        public String value() {
            return values.get(0);
        }

        /** The same said of the record that the field points to, without its negation. */
        Comparison stepped() {
            return new Comparison(
                    step.orElseThrow(), Optional.empty(), operator.positive(), values, selector, position);
        }
    }
}
