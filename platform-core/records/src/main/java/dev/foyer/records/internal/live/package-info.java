// SPDX-License-Identifier: Apache-2.0
/** Live events for those who look, on every node. */
@NullMarked
package dev.foyer.records.internal.live;

import org.jspecify.annotations.NullMarked;
