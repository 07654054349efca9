// SPDX-License-Identifier: Apache-2.0
/** Where the price of a line comes from (spec R-7). */
@NullMarked
package dev.foyer.orders.internal.price;

import org.jspecify.annotations.NullMarked;
