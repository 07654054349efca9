// SPDX-License-Identifier: Apache-2.0

/** What happens to every request before a resource sees it: who calls, from where, in which language. */
@NullMarked
package dev.foyer.rest.internal.request;

import org.jspecify.annotations.NullMarked;
