// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.server;

import java.io.IOException;
import java.io.InputStream;

/** The programs of a PostgreSQL server, as a tar packed by xz. */
public interface Binaries {
    /** Such as {@code 17.11.0}; programs of different versions are kept apart. */
    String version();

    /** The archive. */
    InputStream open() throws IOException;

    /** The major version, which decides whether a data folder can be read. */
    default int major() {
        return Integer.parseInt(version().split("\\.", 2)[0]);
    }
}
