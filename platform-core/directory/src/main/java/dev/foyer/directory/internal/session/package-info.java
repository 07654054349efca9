// SPDX-License-Identifier: Apache-2.0
/** Who a session or token belongs to, from memory. */
@NullMarked
package dev.foyer.directory.internal.session;

import org.jspecify.annotations.NullMarked;
