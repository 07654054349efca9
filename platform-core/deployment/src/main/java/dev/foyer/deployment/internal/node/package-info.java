// SPDX-License-Identifier: Apache-2.0
/** What is done on this node. */
@NullMarked
package dev.foyer.deployment.internal.node;

import org.jspecify.annotations.NullMarked;
