// SPDX-License-Identifier: Apache-2.0
/** Users, their roles and their seats. */
@NullMarked
package dev.foyer.directory.internal.person;

import org.jspecify.annotations.NullMarked;
