// SPDX-License-Identifier: Apache-2.0
package dev.foyer.plugin.record;

import dev.foyer.plugin.Viewer;
import java.util.UUID;

/**
 * A comment that has just been written.
 *
 * @param id identity of the comment
 * @param text plain text
 * @param visibility public or internal
 * @param author who wrote it
 * @since 1.0
 */
public record Comment(UUID id, String text, Visibility visibility, Viewer author) {}
