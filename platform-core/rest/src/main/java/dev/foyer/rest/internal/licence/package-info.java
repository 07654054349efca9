// SPDX-License-Identifier: Apache-2.0
/** The licence on the wire, and what follows from it. */
@NullMarked
package dev.foyer.rest.internal.licence;

import org.jspecify.annotations.NullMarked;
