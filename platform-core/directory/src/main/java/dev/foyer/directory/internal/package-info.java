// SPDX-License-Identifier: Apache-2.0
/** What the services of the directory share. */
@NullMarked
package dev.foyer.directory.internal;

import org.jspecify.annotations.NullMarked;
