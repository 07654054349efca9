// SPDX-License-Identifier: Apache-2.0
/** What documents know beyond their descriptor. */
@NullMarked
package dev.foyer.documents.internal;

import org.jspecify.annotations.NullMarked;
