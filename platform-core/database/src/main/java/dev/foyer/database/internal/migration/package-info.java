// SPDX-License-Identifier: Apache-2.0
/** Schemas brought up to date: change logs by Liquibase, generated changes by plain JDBC. */
@NullMarked
package dev.foyer.database.internal.migration;

import org.jspecify.annotations.NullMarked;
