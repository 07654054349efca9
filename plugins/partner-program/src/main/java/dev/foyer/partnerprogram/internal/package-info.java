// SPDX-License-Identifier: Apache-2.0
/** What the partner program knows beyond its descriptor. */
@NullMarked
package dev.foyer.partnerprogram.internal;

import org.jspecify.annotations.NullMarked;
