// SPDX-License-Identifier: Apache-2.0
/** A real PostgreSQL for tests. */
@NullMarked
package dev.foyer.database.test;

import org.jspecify.annotations.NullMarked;
