// SPDX-License-Identifier: Apache-2.0
package dev.foyer.plugin;

import static java.util.Objects.requireNonNull;

/**
 * One rule that a value breaks.
 *
 * @param pointer JSON pointer into the request body, such as {@code /fields/subject}
 * @param code stable code such as {@code required}
 * @param detail what is wrong and what is allowed
 * @since 1.0
 */
public record Violation(String pointer, String code, Text detail) {
    public Violation {
        requireNonNull(pointer, "pointer is null");
        requireNonNull(code, "code is null");
        requireNonNull(detail, "detail is null");
    }

    /** A rule that the value of a field breaks. */
    public static Violation field(String field, String code, String key, Object... arguments) {
        return new Violation("/fields/" + field, code, Text.of(key, arguments));
    }
}
