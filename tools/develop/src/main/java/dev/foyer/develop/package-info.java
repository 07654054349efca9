// SPDX-License-Identifier: Apache-2.0
/** The command {@code foyer develop}: watches the project of a plugin and gives it to the portal of this machine at each save. */
@NullMarked
package dev.foyer.develop;

import org.jspecify.annotations.NullMarked;
