// SPDX-License-Identifier: Apache-2.0

/** Metrics for operators, in the text format of Prometheus. */
@NullMarked
package dev.foyer.rest.internal.metrics;

import org.jspecify.annotations.NullMarked;
