// SPDX-License-Identifier: Apache-2.0
/** What a lead thinks: whose it is, how long it is protected, what becomes of it (spec R-6). */
@NullMarked
package dev.foyer.leads.internal;

import org.jspecify.annotations.NullMarked;
