// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.server;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL server on a folder: makes it when it is new, runs it, starts it again when it dies. */
public final class PostgresServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);

    private final Folders folders;
    private final Binaries binaries;
    private final Cluster cluster;
    private final Restarts restarts = new Restarts(this::launch);
    private @Nullable FolderLock lock;
    private @Nullable Programs programs;
    private volatile int port;

    public PostgresServer(Folders folders, Binaries binaries, Settings settings) {
        this.folders = folders;
        this.binaries = binaries;
        this.cluster = new Cluster(folders, settings);
    }

    /**
     * Starts it and waits until it accepts connections.
     *
     * @throws NotReadyException with what an operator can do about it
     */
    public synchronized void start() throws IOException {
        long began = System.nanoTime();
        Files.createDirectories(folders.root());
        lock();
        cluster.check(binaries.major());
        Privileges privileges = Privileges.find(folders.cluster());
        Programs found = new Programs(Unpacked.in(folders.programs(), binaries), privileges);
        programs = found;
        if (!cluster.exists()) {
            LOG.info("Making a new database in {}", folders.cluster());
            cluster.make(found, privileges);
        }
        cluster.configure(privileges);
        restarts.watch(launch());
        LOG.info("PostgreSQL {} runs on port {} after {} ms", binaries.version(), port, since(began));
    }

    /** The address of one of its databases, as of now. */
    public Supplier<String> url(String database) {
        return () -> "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Of the superuser and of the owner. */
    public String password() throws IOException {
        return cluster.password();
    }

    /** The process of the running server. */
    public Optional<ProcessHandle> process() throws IOException {
        return new PidFile(folders.cluster()).leftOver();
    }

    @Override
    public synchronized void close() throws IOException {
        restarts.close();
        if (programs != null && process().isPresent()) {
            programs.stop(folders.cluster());
            LOG.info("PostgreSQL is stopped");
        }
        if (lock != null) {
            lock.close();
            lock = null;
        }
    }

    private Process launch() throws IOException {
        if (programs == null) {
            throw new IllegalStateException("Not started yet");
        }
        Postmaster postmaster = new Postmaster(folders, programs);
        postmaster.stopLeftOver();
        port = postmaster.port();
        return postmaster.start(port);
    }

    private void lock() throws IOException {
        if (lock == null) {
            lock = FolderLock.tryOn(folders.lock())
                    .orElseThrow(() -> new NotReadyException(
                            "Another Foyer runs on " + folders.root() + ": stop it, or give this one another folder"));
        }
    }

    private static long since(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }
}
