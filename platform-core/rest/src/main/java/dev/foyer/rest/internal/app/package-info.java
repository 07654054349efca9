// SPDX-License-Identifier: Apache-2.0

/** The one Jersey application and how it is put on the network. */
@NullMarked
package dev.foyer.rest.internal.app;

import org.jspecify.annotations.NullMarked;
