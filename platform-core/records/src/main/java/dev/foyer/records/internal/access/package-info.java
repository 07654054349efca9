// SPDX-License-Identifier: Apache-2.0
/** The one decision about who may see and do what with records (spec ). */
@NullMarked
package dev.foyer.records.internal.access;

import org.jspecify.annotations.NullMarked;
