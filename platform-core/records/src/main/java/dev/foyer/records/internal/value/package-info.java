// SPDX-License-Identifier: Apache-2.0
/** Values of fields: their Java types, how they are read from JSON, shown and kept in memory. */
@NullMarked
package dev.foyer.records.internal.value;

import org.jspecify.annotations.NullMarked;
