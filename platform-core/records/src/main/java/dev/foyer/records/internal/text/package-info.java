// SPDX-License-Identifier: Apache-2.0
/** Texts of all bundles in every language. */
@NullMarked
package dev.foyer.records.internal.text;

import org.jspecify.annotations.NullMarked;
