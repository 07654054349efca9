// SPDX-License-Identifier: Apache-2.0
/** Numbers computed from other numbers, as descriptors write them. */
@NullMarked
package dev.foyer.records.internal.formula;

import org.jspecify.annotations.NullMarked;
