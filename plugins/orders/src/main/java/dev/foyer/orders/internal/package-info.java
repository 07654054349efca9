// SPDX-License-Identifier: Apache-2.0
/** What an order thinks: what its lines cost, when it may be placed, what is due when (spec R-7). */
@NullMarked
package dev.foyer.orders.internal;

import org.jspecify.annotations.NullMarked;
