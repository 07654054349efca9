// SPDX-License-Identifier: Apache-2.0
package dev.foyer.directory.internal.store;

import java.time.Instant;

/**
 * Wrong guesses that have something in common.
 *
 * @param kind what they have in common
 */
public record Attempt(String kind, int failures, Instant lastFailure) {}
