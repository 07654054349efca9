// SPDX-License-Identifier: Apache-2.0
/** What all nodes share about plugins. */
@NullMarked
package dev.foyer.deployment.internal.store;

import org.jspecify.annotations.NullMarked;
