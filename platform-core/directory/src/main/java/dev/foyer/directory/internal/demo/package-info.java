// SPDX-License-Identifier: Apache-2.0
/** The people that a new installation begins with. */
@NullMarked
package dev.foyer.directory.internal.demo;

import org.jspecify.annotations.NullMarked;
