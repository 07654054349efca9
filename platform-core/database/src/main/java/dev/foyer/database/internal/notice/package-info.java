// SPDX-License-Identifier: Apache-2.0
/** LISTEN and NOTIFY. */
@NullMarked
package dev.foyer.database.internal.notice;

import org.jspecify.annotations.NullMarked;
