// SPDX-License-Identifier: Apache-2.0
/** How the portal of a test comes to life. */
@NullMarked
package dev.foyer.testkit.internal;

import org.jspecify.annotations.NullMarked;
