// SPDX-License-Identifier: Apache-2.0
/** The record engine on a real database, with a small section and two companies. */
@NullMarked
package dev.foyer.records.internal.engine;

import org.jspecify.annotations.NullMarked;
