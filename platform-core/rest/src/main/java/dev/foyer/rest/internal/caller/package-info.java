// SPDX-License-Identifier: Apache-2.0

/** Who makes a request, as everything that answers it may know. */
@NullMarked
package dev.foyer.rest.internal.caller;

import org.jspecify.annotations.NullMarked;
