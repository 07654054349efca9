// SPDX-License-Identifier: Apache-2.0
/** MyBatis sessions that join the transaction of the thread. */
@NullMarked
package dev.foyer.database.internal.mapper;

import org.jspecify.annotations.NullMarked;
