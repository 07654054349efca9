// SPDX-License-Identifier: Apache-2.0
/** Descriptors as one viewer may see them, in their language. */
@NullMarked
package dev.foyer.records.internal.metadata;

import org.jspecify.annotations.NullMarked;
