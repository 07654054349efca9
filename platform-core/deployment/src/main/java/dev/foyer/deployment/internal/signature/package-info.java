// SPDX-License-Identifier: Apache-2.0
/** Whose archives are trusted. */
@NullMarked
package dev.foyer.deployment.internal.signature;

import org.jspecify.annotations.NullMarked;
