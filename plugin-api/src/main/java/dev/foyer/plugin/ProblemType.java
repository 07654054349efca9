// SPDX-License-Identifier: Apache-2.0
package dev.foyer.plugin;

/**
 * A kind of failure with a stable name (RFC 9457). Each bundle lists its kinds in one enum that implements this.
 *
 * @since 1.0
 */
public interface ProblemType {
    /** Stable name within {@code urn:foyer:problem:}, such as {@code cases/already-closed}. */
    String slug();

    /** HTTP status, 400 to 599. */
    int status();

    /** Short English title, the same for every occurrence. */
    String title();

    /**
     * The exception that reports one occurrence.
     *
     * @param key translation key of the detail, or the detail itself; safe to be shown to the caller
     * @param arguments values for the places of the detail
     */
    default ProblemException because(String key, Object... arguments) {
        return new ProblemException(this, Text.of(key, arguments));
    }
}
