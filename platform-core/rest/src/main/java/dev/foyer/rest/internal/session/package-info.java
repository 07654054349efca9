// SPDX-License-Identifier: Apache-2.0

/** Sessions and access tokens. */
@NullMarked
package dev.foyer.rest.internal.session;

import org.jspecify.annotations.NullMarked;
