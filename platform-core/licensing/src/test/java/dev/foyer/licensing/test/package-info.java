// SPDX-License-Identifier: Apache-2.0
/** The real licensing for tests of this and other modules: signed licences on a test database. */
@NullMarked
package dev.foyer.licensing.test;

import org.jspecify.annotations.NullMarked;
