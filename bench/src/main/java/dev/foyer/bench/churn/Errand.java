// SPDX-License-Identifier: Apache-2.0
package dev.foyer.bench.churn;

import dev.foyer.bench.Request;

/**
 * What somebody asks of a section, again and again.
 *
 * @param section whose plugin answers it
 * @param writes whether the answer promises that something is kept
 */
record Errand(String section, Request request, boolean writes) {}
