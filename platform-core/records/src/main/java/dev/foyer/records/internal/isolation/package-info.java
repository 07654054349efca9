// SPDX-License-Identifier: Apache-2.0
/** Keeps what goes wrong in plugins from everything else (spec P-6). */
@NullMarked
package dev.foyer.records.internal.isolation;

import org.jspecify.annotations.NullMarked;
