// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.model;

import java.util.Optional;

/** From what the engine computes the value of a field. */
public sealed interface Derived {
    /**
     * From other fields of the record.
     *
     * @param text such as {@code price * quantity}
     */
    record Formula(String text) implements Derived {}

    /**
     * From the details of the record.
     *
     * @param object code of the object whose records count
     * @param by its lookup field that points to the record
     * @param of its number field that is summed up; their number if empty
     * @param filter RSQL: which of them count
     */
    record Total(String object, String by, Optional<String> of, Optional<String> filter) implements Derived {}
}
