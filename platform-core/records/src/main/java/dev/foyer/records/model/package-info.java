// SPDX-License-Identifier: Apache-2.0
/** What a section descriptor says, checked and in plain values. */
@Export
@Version("1.1.0")
@NullMarked
package dev.foyer.records.model;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
