// SPDX-License-Identifier: Apache-2.0

/** Failures that Jetty finds before any servlet is asked. */
@NullMarked
package dev.foyer.rest.internal.jetty;

import org.jspecify.annotations.NullMarked;
