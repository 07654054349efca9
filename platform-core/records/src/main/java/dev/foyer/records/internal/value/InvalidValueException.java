// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.value;

import dev.foyer.plugin.Text;
import dev.foyer.plugin.Violation;

/** A value that does not fit its field; becomes a {@link Violation} where the pointer is known. */
public final class InvalidValueException extends RuntimeException {
    private final transient String code;
    private final transient Text detail;

    /** What is wrong, by a stable code and a translated text. */
    public InvalidValueException(String code, String key, Object... arguments) {
        super(code, null, false, false);
        this.code = code;
        this.detail = Text.of(key, arguments);
    }

    /** What is wrong. */
    public Text detail() {
        return detail;
    }

    /** The violation at a place of the request. */
    public Violation at(String pointer) {
        return new Violation(pointer, code, detail);
    }
}
