// SPDX-License-Identifier: Apache-2.0
/** Comments on records. */
@NullMarked
package dev.foyer.records.internal.feed;

import org.jspecify.annotations.NullMarked;
