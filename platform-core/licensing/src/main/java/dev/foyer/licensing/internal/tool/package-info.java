// SPDX-License-Identifier: Apache-2.0
/** The command-line tool that makes keys and issues licences (spec L-11). */
@NullMarked
package dev.foyer.licensing.internal.tool;

import org.jspecify.annotations.NullMarked;
