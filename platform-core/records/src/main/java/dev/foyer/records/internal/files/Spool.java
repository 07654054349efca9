// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Content on its way from a slow sender to the database, so that no connection waits for the sender. Small content stays in
 * memory, other content goes to a file that has no name any more and vanishes with this process.
 */
final class Spool implements AutoCloseable {
    private final byte[] start;
    private final @Nullable FileChannel rest;
    private final long size;

    private Spool(byte[] start, @Nullable FileChannel rest, long size) {
        this.start = start;
        this.rest = rest;
        this.size = size;
    }

    /**
     * Reads everything; at most one byte more than the limit.
     *
     * @param folder for a file of its own, if the content is longer than a piece
     */
    static Spool read(InputStream content, int piece, long limit, Path folder) throws IOException {
        byte[] start = content.readNBytes((int) Math.min(piece, limit + 1));
        if (start.length < piece || start.length > limit) {
            return new Spool(start, null, start.length);
        }
        FileChannel rest = nameless(folder);
        try {
            return new Spool(start, rest, start.length + copy(content, rest, limit + 1 - start.length));
        } catch (IOException | RuntimeException e) {
            rest.close();
            throw e;
        }
    }

    long size() {
        return size;
    }

    byte[] start(int length) {
        return start.length <= length ? start : Arrays.copyOf(start, length);
    }

    /** The next pieces, all full but the last; empty when there is no more. */
    byte[] piece(int number, int length) throws IOException {
        if (number == 0 || rest == null) {
            return number == 0 ? start : new byte[0];
        }
        long from = (long) number * length - start.length;
        ByteBuffer piece = ByteBuffer.allocate((int) Math.max(0, Math.min(length, rest.size() - from)));
        while (piece.hasRemaining() && rest.read(piece, from + piece.position()) >= 0) {
            // A read may give less than asked for.
            continue;
        }
        return piece.array();
    }

    @Override
    public void close() throws IOException {
        if (rest != null) {
            rest.close();
        }
    }

    private static FileChannel nameless(Path folder) throws IOException {
        Files.createDirectories(folder);
        return FileChannel.open(
                folder.resolve("upload-" + UUID.randomUUID()),
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
    }

    private static long copy(InputStream content, FileChannel target, long most) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long copied = 0;
        while (copied < most) {
            int read = content.read(buffer, 0, (int) Math.min(buffer.length, most - copied));
            if (read < 0) {
                return copied;
            }
            ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
            while (bytes.hasRemaining()) {
                target.write(bytes);
            }
            copied += read;
        }
        return copied;
    }
}
