// SPDX-License-Identifier: Apache-2.0
/** Licence files: signing, verifying, and what they say (spec L-10). */
@NullMarked
package dev.foyer.licensing.internal.file;

import org.jspecify.annotations.NullMarked;
