// SPDX-License-Identifier: Apache-2.0
/** What a database needs before its first schema: roles, passwords, extensions. */
@NullMarked
package dev.foyer.database.internal.bootstrap;

import org.jspecify.annotations.NullMarked;
