// SPDX-License-Identifier: Apache-2.0
/** Transactions bound to a thread, and the database role they run under. */
@NullMarked
package dev.foyer.database.internal.transaction;

import org.jspecify.annotations.NullMarked;
