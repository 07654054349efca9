// SPDX-License-Identifier: Apache-2.0
/** What a marketing activity thinks: its times and who decided (spec R-8). */
@NullMarked
package dev.foyer.marketingactivities.internal;

import org.jspecify.annotations.NullMarked;
