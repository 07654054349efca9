// SPDX-License-Identifier: Apache-2.0
/** What every part of a plugin meets: who is looking, texts in their language, and failures as problems. */
@Export
@Version("1.0.0")
@NullMarked
package dev.foyer.plugin;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
