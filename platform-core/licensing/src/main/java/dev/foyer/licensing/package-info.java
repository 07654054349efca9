// SPDX-License-Identifier: Apache-2.0
/** Which editions are installed, which sections may run, what a seat allows (spec 1). */
@Export
@Version("1.2.0")
@NullMarked
package dev.foyer.licensing;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
