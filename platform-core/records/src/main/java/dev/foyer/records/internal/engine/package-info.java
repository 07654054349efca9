// SPDX-License-Identifier: Apache-2.0
/** What is done with records: create, change, delete, actions, with rules and rights. */
@NullMarked
package dev.foyer.records.internal.engine;

import org.jspecify.annotations.NullMarked;
