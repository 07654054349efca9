// SPDX-License-Identifier: Apache-2.0
/** Statements of a section's own. */
@Export
@Version("1.0.0")
@NullMarked
package dev.foyer.plugin.sql;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
