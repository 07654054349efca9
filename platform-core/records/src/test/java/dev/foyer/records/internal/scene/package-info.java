// SPDX-License-Identifier: Apache-2.0
/** What the tests of the record bundle play on: a database, two objects, people of two companies. */
@NullMarked
package dev.foyer.records.internal.scene;

import org.jspecify.annotations.NullMarked;
