// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal;

import dev.foyer.database.internal.pool.Access;
import java.io.IOException;
import java.sql.SQLException;

/** Where the database is. */
interface Place {
    /** Sees to it that it answers, and says how it is reached. */
    Access open() throws IOException, SQLException;

    /** Leaves it. */
    void close() throws IOException;
}
