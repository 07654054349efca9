// SPDX-License-Identifier: Apache-2.0
/** Uploaded archives, looked through before anything of them is used. */
@NullMarked
package dev.foyer.deployment.internal.archive;

import org.jspecify.annotations.NullMarked;
