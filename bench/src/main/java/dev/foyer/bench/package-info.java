// SPDX-License-Identifier: Apache-2.0
/** Puts load on a portal of its own and compares what it reaches with what its SQL alone reaches. */
@NullMarked
package dev.foyer.bench;

import org.jspecify.annotations.NullMarked;
