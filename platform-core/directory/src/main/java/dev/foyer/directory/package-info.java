// SPDX-License-Identifier: Apache-2.0
/** People: users, contacts, accounts, roles, and how they sign in (spec 3). */
@Export
@Version("1.1.0")
@NullMarked
package dev.foyer.directory;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
