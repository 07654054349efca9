// SPDX-License-Identifier: Apache-2.0
/** The life of section plugins behind its interface. */
@NullMarked
package dev.foyer.deployment.internal;

import org.jspecify.annotations.NullMarked;
