// SPDX-License-Identifier: Apache-2.0
/** Calls of the day: counted in blocks, exact over nodes and restarts (spec L-8). */
@NullMarked
package dev.foyer.licensing.internal.quota;

import org.jspecify.annotations.NullMarked;
