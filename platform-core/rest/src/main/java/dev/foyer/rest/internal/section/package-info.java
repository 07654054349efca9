// SPDX-License-Identifier: Apache-2.0

/** Resources of sections, each section in an application of its own that comes and goes with it. */
@NullMarked
package dev.foyer.rest.internal.section;

import org.jspecify.annotations.NullMarked;
