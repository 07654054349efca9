// SPDX-License-Identifier: Apache-2.0
/** Paging by the key of the last row, for tables in the order of time. */
@NullMarked
package dev.foyer.records.internal.keyset;

import org.jspecify.annotations.NullMarked;
