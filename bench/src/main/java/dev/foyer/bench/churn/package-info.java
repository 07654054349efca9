// SPDX-License-Identifier: Apache-2.0
/** Sections come and go a hundred times each, while people go on working. */
@NullMarked
package dev.foyer.bench.churn;

import org.jspecify.annotations.NullMarked;
