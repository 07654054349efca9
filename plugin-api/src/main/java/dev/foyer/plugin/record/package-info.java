// SPDX-License-Identifier: Apache-2.0
/** Where a section thinks: rules, actions and listeners of its records. */
@Export
@Version("1.0.0")
@NullMarked
package dev.foyer.plugin.record;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
