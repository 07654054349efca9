// SPDX-License-Identifier: Apache-2.0
/** What applications know beyond their descriptor. */
@NullMarked
package dev.foyer.applications.internal;

import org.jspecify.annotations.NullMarked;
