// SPDX-License-Identifier: Apache-2.0

/** Lists as Excel and CSV files, and such files as records. */
@NullMarked
package dev.foyer.rest.internal.exchange;

import org.jspecify.annotations.NullMarked;
