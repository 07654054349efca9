// SPDX-License-Identifier: Apache-2.0

/** Who calls by HTTP: what other bundles that answer requests share with the REST interface. */
@Export
@Version("1.0.0")
@NullMarked
package dev.foyer.rest;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
