// SPDX-License-Identifier: Apache-2.0
package dev.foyer.directory.internal.store;

/** How many users hold a seat of an edition. */
public record SeatCount(String edition, int used) {}
