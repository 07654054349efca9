// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.server;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the server process and waits until it accepts connections. */
final class Postmaster {
    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
    private static final int LOOK_MILLIS = 20;
    private static final int LOOKS_BEFORE_WORD = 500;
    private static final long LONGEST_LOG = 10L << 20;
    private static final Pattern COMPLAINT = Pattern.compile("^(.*(FATAL|PANIC):|postgres:)\\s*");

    private final Folders folders;
    private final Programs programs;
    private final PidFile pidFile;

    Postmaster(Folders folders, Programs programs) {
        this.folders = folders;
        this.programs = programs;
        this.pidFile = new PidFile(folders.cluster());
    }

    /** Stops a server that outlived a killed Foyer; its data is whole, but it is nobody's child. */
    void stopLeftOver() throws IOException {
        if (pidFile.leftOver().isPresent()) {
            LOG.info("A PostgreSQL server was left running on {}; it is stopped first", folders.cluster());
            programs.stop(folders.cluster());
        }
    }

    /** Starts a server on a port and waits for it, however long its recovery takes. */
    Process start(int port) throws IOException {
        rotateLog();
        long before = Files.exists(folders.log()) ? Files.size(folders.log()) : 0;
        Process process = programs.start(folders, port);
        try {
            for (int looks = 1; !pidFile.ready(process.pid()); looks++) {
                if (process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                    throw new IOException("PostgreSQL does not start: " + reason(before));
                }
                if (looks == LOOKS_BEFORE_WORD) {
                    LOG.info("PostgreSQL is still starting; it may be recovering, see {}", folders.log());
                }
            }
            return process;
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while PostgreSQL started");
        }
    }

    /** The port of the last start if nobody else took it, so that open addresses stay valid; else any that is free. */
    int port() throws IOException {
        Path file = folders.port();
        int wish = Files.exists(file) ? Integer.parseInt(Files.readString(file).trim()) : 0;
        int port = free(wish).orElse(0);
        if (port == 0) {
            port = free(0).orElseThrow(() -> new IOException("No free port on 127.0.0.1"));
        }
        Files.writeString(file, Integer.toString(port));
        return port;
    }

    private static Optional<Integer> free(int wish) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wish));
            return Optional.of(socket.getLocalPort());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void rotateLog() throws IOException {
        if (Files.exists(folders.log()) && Files.size(folders.log()) > LONGEST_LOG) {
            Path old = folders.log().resolveSibling("server.log.1");
            Files.move(folders.log(), old, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The last thing that this server complained about. */
    private String reason(long before) throws IOException {
        byte[] log = Files.readAllBytes(folders.log());
        int from = (int) Math.min(before, log.length);
        return new String(log, from, log.length - from, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> COMPLAINT.matcher(line).find())
                .reduce((first, second) -> second)
                .map(line -> COMPLAINT.matcher(line).replaceFirst(""))
                .orElse("see " + folders.log());
    }
}
