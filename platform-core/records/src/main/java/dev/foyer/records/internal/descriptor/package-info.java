// SPDX-License-Identifier: Apache-2.0
/** Reads section descriptors and finds every mistake in them with its place. */
@NullMarked
package dev.foyer.records.internal.descriptor;

import org.jspecify.annotations.NullMarked;
