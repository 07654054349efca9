// SPDX-License-Identifier: Apache-2.0
/** Import of many records. */
@NullMarked
package dev.foyer.records.internal.imports;

import org.jspecify.annotations.NullMarked;
