// SPDX-License-Identifier: Apache-2.0
/** How deadlines are found and moved (spec C-7). */
@NullMarked
package dev.foyer.cases.internal.deadline;

import org.jspecify.annotations.NullMarked;
