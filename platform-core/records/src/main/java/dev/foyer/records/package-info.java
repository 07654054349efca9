// SPDX-License-Identifier: Apache-2.0
/** The record engine: everything that is done with records of any section, for a viewer. */
@Export
@Version("1.2.0")
@NullMarked
package dev.foyer.records;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
