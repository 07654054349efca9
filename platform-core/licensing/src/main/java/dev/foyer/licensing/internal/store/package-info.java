// SPDX-License-Identifier: Apache-2.0
/** The licences that were installed, in the database. */
@NullMarked
package dev.foyer.licensing.internal.store;

import org.jspecify.annotations.NullMarked;
