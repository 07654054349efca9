// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.value;

import dev.foyer.records.internal.owner.Ownership;
import java.util.UUID;

/**
 * A record as it was read.
 *
 * @param owner whose it is
 * @param display how it is shown
 * @param values of the fields that were asked for
 */
public record Row(UUID id, long version, Ownership owner, String display, FieldValues values) {}
