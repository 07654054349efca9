// SPDX-License-Identifier: Apache-2.0

/** Serves the pages and assets of the browser shell. */
@NullMarked
package dev.foyer.web.internal;

import org.jspecify.annotations.NullMarked;
