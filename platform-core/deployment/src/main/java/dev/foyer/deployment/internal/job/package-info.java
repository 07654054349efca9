// SPDX-License-Identifier: Apache-2.0
/** Operations on plugins, one at a time, with a log that is kept. */
@NullMarked
package dev.foyer.deployment.internal.job;

import org.jspecify.annotations.NullMarked;
