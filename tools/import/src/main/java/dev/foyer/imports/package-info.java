// SPDX-License-Identifier: Apache-2.0
/** Brings tickets and articles from files into a running portal, through its REST interface. */
@NullMarked
package dev.foyer.imports;

import org.jspecify.annotations.NullMarked;
