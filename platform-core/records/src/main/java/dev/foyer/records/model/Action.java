// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A button with server logic. Its label is the translation {@code <object>.action.<code>}, its question
 * {@code <object>.action.<code>.confirm}.
 *
 * @param when RSQL over the record that must match for it to be offered, such as {@code status.code=in=(new,reopened)}
 * @param set values by field: code, text, number, boolean, null, or a variable such as {@code $me}, {@code $now}
 * @param needs operation right that it needs on the record: {@code read} or {@code edit}
 * @param confirm asks before it runs
 * @param inputs what it asks for
 * @param tone {@code primary}, {@code normal}, {@code danger}, {@code quiet}
 * @param key keyboard shortcut, one letter
 * @param undo action that takes it back, offered for a while
 */
public record Action(
        String code,
        String icon,
        List<Audience> audiences,
        Optional<String> when,
        Map<String, Object> set,
        String needs,
        boolean confirm,
        List<Input> inputs,
        String tone,
        Optional<String> key,
        Optional<String> undo) {

    /**
     * One value that an action asks for.
     *
     * @param field code of the record's field it is like and is stored in; empty for a value of its own
     * @param comment posts the text as a comment of this visibility: {@code public} or {@code internal}
     * @param display hint such as {@code faces}
     */
    public record Input(
            String code,
            FieldType type,
            boolean required,
            Optional<String> field,
            Optional<String> target,
            List<String> options,
            OptionalInt max,
            Optional<String> comment,
            Optional<String> display) {}
}
