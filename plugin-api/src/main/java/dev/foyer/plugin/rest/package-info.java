// SPDX-License-Identifier: Apache-2.0
/** Resources that a section offers besides its records. */
@Export
@Version("1.0.0")
@NullMarked
package dev.foyer.plugin.rest;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
