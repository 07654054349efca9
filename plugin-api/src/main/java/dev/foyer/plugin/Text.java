// SPDX-License-Identifier: Apache-2.0
package dev.foyer.plugin;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A text to be shown in the reader's language: a key of the translations in {@code OSGI-INF/foyer/i18n} and the values
 * for its places {@code {0}}, {@code {1}} … A key without translation is used as the pattern itself.
 *
 * @param key translation key, such as {@code cases.problem.final}
 * @param arguments values for the places; a {@code Text} among them is translated too
 * @since 1.0
 */
public record Text(String key, List<Object> arguments) {
    public Text {
        requireNonNull(key, "key is null");
        arguments = List.copyOf(arguments);
    }

    /** A text of a key and values for its places. */
    public static Text of(String key, Object... arguments) {
        return new Text(key, List.of(arguments));
    }
}
