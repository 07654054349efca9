// SPDX-License-Identifier: Apache-2.0
/** The licence in force, kept the same on every node. */
@NullMarked
package dev.foyer.licensing.internal;

import org.jspecify.annotations.NullMarked;
