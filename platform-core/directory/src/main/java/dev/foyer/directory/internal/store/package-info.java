// SPDX-License-Identifier: Apache-2.0
/** The tables of the directory. */
@NullMarked
package dev.foyer.directory.internal.store;

import org.jspecify.annotations.NullMarked;
