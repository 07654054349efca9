// SPDX-License-Identifier: Apache-2.0
/** Full-text search over records. */
@NullMarked
package dev.foyer.records.internal.search;

import org.jspecify.annotations.NullMarked;
