// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The content of one part of a multipart body: ends at the boundary, fails when the body ends before it. Holds one
 * buffer, whatever the size of the content.
 */
final class BoundaryStream extends InputStream {
    private static final int SIZE = 32 * 1024;

    private final InputStream source;
    private final byte[] delimiter;
    private final byte[] buffer = new byte[SIZE];
    private int from;
    private int to;
    /** Up to here the buffer is known to be content. */
    private int limit;

    private boolean ended;

    /**
     * Content that starts at the position of the source.
     *
     * @param boundary as the content type names it
     */
    BoundaryStream(InputStream source, String boundary) {
        this.source = source;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int ready = ready();
        if (ready == 0) {
            return -1;
        }
        int count = Math.min(ready, length);
        System.arraycopy(buffer, from, target, offset, count);
        from += count;
        return count;
    }

    /** What follows the boundary, once the content was read to its end. */
    byte[] rest() throws IOException {
        while (to - limit < delimiter.length + 2 && fill()) {
            // One more piece of the body.
        }
        int start = limit + delimiter.length;
        return Arrays.copyOfRange(buffer, start, Math.min(to, start + 2));
    }

    /** The rest of the body from the boundary on, once the content was read to its end. */
    InputStream following() {
        byte[] buffered = Arrays.copyOfRange(buffer, limit + 2, to);
        return new SequenceInputStream(new ByteArrayInputStream(buffered), source);
    }

    /** How many bytes of content are in the buffer; 0 at its end. */
    private int ready() throws IOException {
        while (limit <= from && !ended) {
            scan();
            if (limit <= from && !ended && !fill()) {
                throw new BrokenOffException();
            }
        }
        return limit - from;
    }

    private void scan() {
        for (int at = limit; at <= to - delimiter.length; at++) {
            if (buffer[at] == '\r'
                    && Arrays.equals(buffer, at, at + delimiter.length, delimiter, 0, delimiter.length)) {
                limit = at;
                ended = true;
                return;
            }
        }
        limit = Math.max(limit, to - delimiter.length + 1);
    }

    private boolean fill() throws IOException {
        if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, to - from);
            limit -= from;
            to -= from;
            from = 0;
        }
        int count = source.read(buffer, to, buffer.length - to);
        if (count > 0) {
            to += count;
        }
        return count > 0;
    }

    /** The body ended within the content. */
    static final class BrokenOffException extends IOException {
        BrokenOffException() {
            super("The body ended before the boundary");
        }
    }
}
