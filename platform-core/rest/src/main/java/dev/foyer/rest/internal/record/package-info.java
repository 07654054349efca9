// SPDX-License-Identifier: Apache-2.0

/** Object types, records and what belongs to them. */
@NullMarked
package dev.foyer.rest.internal.record;

import org.jspecify.annotations.NullMarked;
