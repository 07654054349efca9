// SPDX-License-Identifier: Apache-2.0
/** Statements of plugins, over records only through what decides about access. */
@NullMarked
package dev.foyer.records.internal.sql;

import org.jspecify.annotations.NullMarked;
