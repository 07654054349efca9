// SPDX-License-Identifier: Apache-2.0
/** The database: pools by role, transactions, migrations, mappers, notices between nodes. */
@Export
@Version("1.2.0")
@NullMarked
package dev.foyer.database;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
