// SPDX-License-Identifier: Apache-2.0
/** Compiles filters, sorting and paging to SQL and reads rows (ADR 13). */
@NullMarked
package dev.foyer.records.internal.query;

import org.jspecify.annotations.NullMarked;
