// SPDX-License-Identifier: Apache-2.0
/** Hashing and guessing of passwords. */
@NullMarked
package dev.foyer.directory.internal.password;

import org.jspecify.annotations.NullMarked;
