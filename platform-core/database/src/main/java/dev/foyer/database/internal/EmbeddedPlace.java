// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal;

import dev.foyer.database.internal.pool.Access;
import dev.foyer.database.internal.server.Folders;
import dev.foyer.database.internal.server.NotReadyException;
import dev.foyer.database.internal.server.Owner;
import dev.foyer.database.internal.server.PostgresServer;
import dev.foyer.database.internal.server.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;

/** A server of our own in the data folder. */
final class EmbeddedPlace implements Place {
    private static final String NAME = "foyer";

    private final Path data;
    private final BundleContext context;
    private @Nullable PostgresServer server;

    EmbeddedPlace(Path data, BundleContext context) {
        this.data = data;
        this.context = context;
    }

    @Override
    public Access open() throws IOException, SQLException {
        Version version = context.getBundle().getVersion();
        DataVersion marker = new DataVersion(data, version);
        marker.check();
        close();
        PostgresServer started =
                new PostgresServer(Folders.in(data.resolve("postgres")), binaries(), Settings.standard());
        server = started;
        started.start();
        marker.write();
        return new Owner(started, NAME).database(NAME);
    }

    @Override
    public void close() throws IOException {
        if (server != null) {
            server.close();
            server = null;
        }
    }

    private BundleBinaries binaries() {
        return BundleBinaries.find(context)
                .orElseThrow(() -> new NotReadyException("No PostgreSQL for " + System.getProperty("os.name") + " on "
                        + System.getProperty("os.arch") + " is installed: set foyer.database.url to an external one"));
    }
}
