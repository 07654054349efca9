// SPDX-License-Identifier: Apache-2.0
/** What the statuses of a case mean (spec C-2 to C-6). */
@NullMarked
package dev.foyer.cases.internal.lifecycle;

import org.jspecify.annotations.NullMarked;
