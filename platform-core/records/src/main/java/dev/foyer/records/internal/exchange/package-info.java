// SPDX-License-Identifier: Apache-2.0
/** Records as tables: lists that go out, tables of people that come in. */
@NullMarked
package dev.foyer.records.internal.exchange;

import org.jspecify.annotations.NullMarked;
