// SPDX-License-Identifier: Apache-2.0
/** Connections: who signs in where, and the pools by role. */
@NullMarked
package dev.foyer.database.internal.pool;

import org.jspecify.annotations.NullMarked;
