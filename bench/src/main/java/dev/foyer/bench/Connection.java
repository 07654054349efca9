// SPDX-License-Identifier: Apache-2.0
package dev.foyer.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/**
 * One connection to the portal that stays open, as a browser's does. It does no more than it must: what the client costs
 * is taken from the same cores as what is measured. Answers have to say how long they are, as those measured do.
 */
public final class Connection implements AutoCloseable {
    private static final String END = "\r\n\r\n";
    private static final int LONGEST_HEAD = 4_096;

    private final SocketChannel channel;
    private final ByteBuffer in = ByteBuffer.allocateDirect(1 << 16);
    private @Nullable Answer head;
    private byte[] body = new byte[0];
    private int missing;

    public Connection(int port) throws IOException {
        this.channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    }

    /** Sends a request and waits for its answer. */
    public Answer send(Request request) throws IOException {
        write(request);
        while (true) {
            Answer answer = read(request);
            if (answer != null) {
                return answer;
            }
        }
    }

    /** Lets a selector tell when there is something to read; from then on nothing waits. */
    void register(Selector selector, Object attachment) throws IOException, ClosedChannelException {
        channel.configureBlocking(false).register(selector, SelectionKey.OP_READ, attachment);
    }

    void write(Request request) throws IOException {
        in.clear();
        head = null;
        for (ByteBuffer out = ByteBuffer.wrap(request.bytes()); out.hasRemaining(); ) {
            channel.write(out);
        }
    }

    /** Reads what has arrived; the answer once all of it has. */
    @Nullable
    Answer read(Request request) throws IOException {
        if (channel.read(in) < 0) {
            throw new EOFException("The portal closed the connection");
        }
        in.flip();
        Answer known = head == null ? head(request) : head;
        if (known == null) {
            in.compact();
            return null;
        }
        int here = Math.min(in.remaining(), missing);
        if (body.length > 0) {
            in.get(body, body.length - missing, here);
        }
        missing -= here;
        in.clear();
        return missing == 0 ? new Answer(known.head(), body) : null;
    }

    private @Nullable Answer head(Request request) throws IOException {
        byte[] seen = new byte[Math.min(in.limit(), LONGEST_HEAD)];
        in.get(0, seen);
        String text = new String(seen, ISO_8859_1);
        int end = text.indexOf(END);
        if (end < 0) {
            return null;
        }
        in.position(end + END.length());
        Answer answer = new Answer(text.substring(0, end + 2), new byte[0]);
        missing = answer.length();
        body = new byte[answer.status() == request.status() ? 0 : missing];
        head = answer;
        return answer;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
