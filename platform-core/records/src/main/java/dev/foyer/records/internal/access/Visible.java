// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.access;

import dev.foyer.records.internal.owner.Ownership;
import dev.foyer.records.model.ObjectType;
import java.util.UUID;

/**
 * A record that the viewer may read.
 *
 * @param owner whose record it is
 */
public record Visible(ObjectType type, Grant grant, UUID id, long version, Ownership owner) {}
