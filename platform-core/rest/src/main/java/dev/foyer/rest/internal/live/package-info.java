// SPDX-License-Identifier: Apache-2.0

/** Live events to open browsers, without a thread per connection. */
@NullMarked
package dev.foyer.rest.internal.live;

import org.jspecify.annotations.NullMarked;
