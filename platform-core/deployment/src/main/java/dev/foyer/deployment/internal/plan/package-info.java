// SPDX-License-Identifier: Apache-2.0
/** What an installation would do, told before it does it. */
@NullMarked
package dev.foyer.deployment.internal.plan;

import org.jspecify.annotations.NullMarked;
