// SPDX-License-Identifier: Apache-2.0

/** JSON in, strictly; JSON out, streamed. */
@NullMarked
package dev.foyer.rest.internal.json;

import org.jspecify.annotations.NullMarked;
