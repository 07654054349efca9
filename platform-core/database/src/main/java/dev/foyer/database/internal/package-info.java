// SPDX-License-Identifier: Apache-2.0
/** Puts the database together and offers it as services. */
@NullMarked
package dev.foyer.database.internal;

import org.jspecify.annotations.NullMarked;
