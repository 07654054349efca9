// SPDX-License-Identifier: Apache-2.0
/** What each edition allows, as data (spec L-2, L-3). */
@NullMarked
package dev.foyer.licensing.internal.matrix;

import org.jspecify.annotations.NullMarked;
