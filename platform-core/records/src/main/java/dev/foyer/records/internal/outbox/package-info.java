// SPDX-License-Identifier: Apache-2.0
/** What is to be told after commit: the outbox, its dispatcher, deliveries to listeners and dead letters. */
@NullMarked
package dev.foyer.records.internal.outbox;

import org.jspecify.annotations.NullMarked;
