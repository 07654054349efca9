// SPDX-License-Identifier: Apache-2.0
/** The time that licences are judged by (spec L-9). */
@NullMarked
package dev.foyer.licensing.internal.time;

import org.jspecify.annotations.NullMarked;
