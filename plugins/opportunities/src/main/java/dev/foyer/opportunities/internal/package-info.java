// SPDX-License-Identifier: Apache-2.0
/** What an opportunity thinks: its probability, its amount, how it ends (spec R-7). */
@NullMarked
package dev.foyer.opportunities.internal;

import org.jspecify.annotations.NullMarked;
