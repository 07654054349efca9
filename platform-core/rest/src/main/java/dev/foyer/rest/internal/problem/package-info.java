// SPDX-License-Identifier: Apache-2.0

/** Every failure as a problem document (RFC 9457). */
@NullMarked
package dev.foyer.rest.internal.problem;

import org.jspecify.annotations.NullMarked;
