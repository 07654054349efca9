// SPDX-License-Identifier: Apache-2.0
/** The life of section plugins: install, update, roll back, stop, remove, purge (spec 2). */
@Export
@Version("1.1.0")
@NullMarked
package dev.foyer.deployment;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
