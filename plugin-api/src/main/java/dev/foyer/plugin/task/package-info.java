// SPDX-License-Identifier: Apache-2.0
/** Work that is due at times rather than on requests. */
@Export
@Version("1.0.0")
@NullMarked
package dev.foyer.plugin.task;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
