// SPDX-License-Identifier: Apache-2.0
package dev.foyer.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/**
 * One connection to the portal that stays open, as a browser's does. It does no more than it must: what the client costs
 * is taken from the same cores as what is measured. Answers have to say how long they are, as those measured do.
 */
final class Connection implements AutoCloseable {
    private static final String END = "\r\n\r\n";

    private final SocketChannel channel;
    private final ByteBuffer in = ByteBuffer.allocateDirect(1 << 16);

    Connection(int port) throws IOException {
        this.channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    }

    /** An answer. */
    record Answer(String head, byte[] body) {
        int status() {
            return Integer.parseInt(head, 9, 12, 10);
        }

        String text() {
            return new String(body, UTF_8);
        }

        /** The value of a header; empty if there is none. */
        String header(String name) {
            int found = head.indexOf("\r\n" + name + ":");
            return found < 0
                    ? ""
                    : head.substring(found + name.length() + 3, head.indexOf('\r', found + 2))
                            .strip();
        }

        private int length() throws IOException {
            String length = header("Content-Length");
            if (length.isEmpty() && !header("Transfer-Encoding").isEmpty()) {
                throw new IOException("The answer does not say how long it is");
            }
            return length.isEmpty() ? 0 : Integer.parseInt(length);
        }
    }

    /** Sends a request and reads its answer to the end; its body is kept only if it is not the one expected. */
    Answer send(Request request) throws IOException {
        for (ByteBuffer out = ByteBuffer.wrap(request.bytes()); out.hasRemaining(); ) {
            channel.write(out);
        }
        in.clear().flip();
        String head = head();
        Answer answer = new Answer(head, new byte[0]);
        boolean wanted = answer.status() != request.status();
        return new Answer(head, body(answer.length(), wanted));
    }

    private String head() throws IOException {
        while (true) {
            fill();
            byte[] seen = new byte[Math.min(in.limit(), 4_096)];
            in.get(0, seen);
            String text = new String(seen, ISO_8859_1);
            int end = text.indexOf(END);
            if (end >= 0) {
                in.position(end + END.length());
                return text.substring(0, end + 2);
            }
        }
    }

    private byte[] body(int length, boolean wanted) throws IOException {
        byte[] body = new byte[wanted ? length : 0];
        int done = 0;
        while (true) {
            int here = Math.min(in.remaining(), length - done);
            if (wanted) {
                in.get(in.position(), body, done, here);
            }
            done += here;
            if (done == length) {
                return body;
            }
            in.clear().flip();
            fill();
        }
    }

    /** Reads more behind what is there. */
    private void fill() throws IOException {
        int from = in.position();
        in.position(in.limit()).limit(in.capacity());
        if (channel.read(in) < 0) {
            throw new EOFException("The portal closed the connection");
        }
        in.limit(in.position()).position(from);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
