// SPDX-License-Identifier: Apache-2.0
/** The life of a section plugin: from its descriptor through the gate to an active section, and back. */
@NullMarked
package dev.foyer.records.internal.section;

import org.jspecify.annotations.NullMarked;
