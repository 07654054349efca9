// SPDX-License-Identifier: Apache-2.0
package dev.foyer.directory.internal.store;

/**
 * Something that nodes may no longer rely on.
 *
 * @param subject {@code key <hash>}, {@code user <id>} or {@code all}
 */
public record Revoked(long id, String subject) {}
