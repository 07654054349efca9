// SPDX-License-Identifier: Apache-2.0
package dev.foyer.console.internal.door;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way into the console: a socket in the data folder. It cannot be reached over the network, and the rights of the file
 * say who may enter, so there is no password and no port.
 */
@Component(service = Door.class, immediate = true)
public final class Door implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Door.class);
    private static final String NAME = "console.sock";

    private final SessionFactory sessions;
    private final Path file;
    private final ServerSocketChannel server;
    private final ExecutorService visits = Executors.newCachedThreadPool(Door::thread);

    /** Opens once the shell is fit for the Java it runs on. */
    @Activate
    public Door(@Reference SessionFactory sessions, @Reference NewerJava fit, BundleContext context)
            throws IOException {
        this(sessions, Path.of(String.valueOf(context.getProperty("foyer.data"))));
    }

    Door(SessionFactory sessions, Path folder) throws IOException {
        this.sessions = sessions;
        this.file = shortest(folder.resolve(NAME));
        Files.deleteIfExists(file);
        this.server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(file));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        visits.execute(this::receive);
    }

    @Deactivate
    @Override
    public void close() throws IOException {
        server.close();
        Files.deleteIfExists(file);
        visits.shutdownNow();
    }

    private void receive() {
        try {
            while (true) {
                SocketChannel visitor = server.accept();
                visits.execute(new Visit(sessions, visitor));
            }
        } catch (ClosedChannelException e) {
            LOG.debug("The console is closed");
        } catch (IOException e) {
            LOG.error("The console cannot be reached any more", e);
        }
    }

    /** Names of sockets are limited to about 100 bytes, so it is named from the working directory where that is shorter. */
    private static Path shortest(Path file) {
        Path from = Path.of("").toAbsolutePath().relativize(file.toAbsolutePath());
        return from.toString().length() < file.toString().length() ? from : file;
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "foyer-console");
        thread.setDaemon(true);
        return thread;
    }
}
