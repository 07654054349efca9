// SPDX-License-Identifier: Apache-2.0
/** The PostgreSQL server inside: unpacked, started, watched, stopped. */
@NullMarked
package dev.foyer.database.internal.server;

import org.jspecify.annotations.NullMarked;
