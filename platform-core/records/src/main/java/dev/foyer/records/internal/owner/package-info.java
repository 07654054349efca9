// SPDX-License-Identifier: Apache-2.0
/** Whose a record is, copied to everything that belongs to it so that row-level security needs no join. */
@NullMarked
package dev.foyer.records.internal.owner;

import org.jspecify.annotations.NullMarked;
