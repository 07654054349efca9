// SPDX-License-Identifier: Apache-2.0
/** Who changed what on a record. */
@NullMarked
package dev.foyer.records.internal.history;

import org.jspecify.annotations.NullMarked;
