// SPDX-License-Identifier: Apache-2.0
package dev.foyer.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

/**
 * One connection to the portal that stays open, as a browser's does. It does no more than it must: what the client costs
 * is taken from the same cores as what is measured.
 */
final class Connection implements AutoCloseable {
    private static final int PATIENCE = 60_000;

    private final Socket socket;
    private final byte[] buffer = new byte[1 << 16];
    private int place;
    private int end;

    Connection(int port) throws IOException {
        this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE);
    }

    /** An answer; the headers are as they came. */
    record Answer(int status, String head, byte[] body) {
        String text() {
            return new String(body, UTF_8);
        }

        /** The value of a header; empty if there is none. */
        String header(String name) {
            return value(head, name);
        }
    }

    Answer send(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        String head = head();
        int status = Integer.parseInt(head, 9, 12, 10);
        return new Answer(status, head, body(status, head));
    }

    private byte[] body(int status, String head) throws IOException {
        if (status == 204 || status == 304) {
            return new byte[0];
        }
        String length = value(head, "Content-Length");
        return length.isEmpty() ? chunks() : bytes(Integer.parseInt(length));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream(1 << 15);
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.write(bytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private byte[] bytes(int length) throws IOException {
        byte[] bytes = new byte[length];
        int done = Math.min(length, end - place);
        System.arraycopy(buffer, place, bytes, 0, done);
        place += done;
        if (socket.getInputStream().readNBytes(bytes, done, length - done) < length - done) {
            throw new EOFException("The answer ends in its middle");
        }
        return bytes;
    }

    /** Everything up to the empty line, which most often comes in one piece. */
    private String head() throws IOException {
        while (true) {
            for (int at = place + 3; at < end; at++) {
                if (buffer[at] == '\n' && buffer[at - 2] == '\n') {
                    return taken(at);
                }
            }
            fill();
        }
    }

    private String line() throws IOException {
        while (true) {
            for (int at = place; at < end; at++) {
                if (buffer[at] == '\n') {
                    return taken(at).strip();
                }
            }
            fill();
        }
    }

    private String taken(int until) {
        String text = new String(buffer, place, until - place, ISO_8859_1);
        place = until + 1;
        return text;
    }

    private void fill() throws IOException {
        System.arraycopy(buffer, place, buffer, 0, end - place);
        end -= place;
        place = 0;
        int read = socket.getInputStream().read(buffer, end, buffer.length - end);
        if (read <= 0) {
            throw new EOFException("The portal closed the connection, or sent a line without end");
        }
        end += read;
    }

    private static String value(String head, String name) {
        int found = head.indexOf("\r\n" + name + ":");
        return found < 0
                ? ""
                : head.substring(found + name.length() + 3, head.indexOf('\r', found + 2))
                        .strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
