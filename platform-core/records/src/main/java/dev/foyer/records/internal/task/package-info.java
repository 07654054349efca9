// SPDX-License-Identifier: Apache-2.0
/** Work that is due at times, once in the whole installation. */
@NullMarked
package dev.foyer.records.internal.task;

import org.jspecify.annotations.NullMarked;
