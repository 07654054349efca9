// SPDX-License-Identifier: Apache-2.0
package dev.foyer.console.internal.door;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** What goes to a visitor: pieces of output and of errors, and the exit status at the end. */
final class Frames {
    private static final int OUTPUT = 1;
    private static final int ERRORS = 2;
    private static final int END = 3;
    /** Exit status where the portal went away before the end. */
    static final int BROKEN = 255;

    private final DataOutputStream out;

    Frames(OutputStream out) {
        this.out = new DataOutputStream(out);
    }

    OutputStream output() {
        return new Sink(OUTPUT);
    }

    OutputStream errors() {
        return new Sink(ERRORS);
    }

    synchronized void end(int status) throws IOException {
        out.write(END);
        out.writeInt(status);
        out.flush();
    }

    private synchronized void send(int kind, byte[] bytes, int offset, int length) throws IOException {
        byte[] frame = new byte[5 + length];
        frame[0] = (byte) kind;
        for (int place = 0; place < 4; place++) {
            frame[1 + place] = (byte) (length >> (24 - 8 * place));
        }
        System.arraycopy(bytes, offset, frame, 5, length);
        out.write(frame);
        out.flush();
    }

    /** Copies what comes to the visitor's own streams; returns the exit status. */
    static int copy(InputStream from, OutputStream output, OutputStream errors) throws IOException {
        DataInputStream in = new DataInputStream(from);
        try {
            for (int kind = in.read(); kind >= 0; kind = in.read()) {
                int number = in.readInt();
                if (kind == END) {
                    return number;
                }
                OutputStream to = kind == ERRORS ? errors : output;
                to.write(in.readNBytes(number));
                to.flush();
            }
        } catch (EOFException e) {
            return BROKEN;
        }
        return BROKEN;
    }

    private final class Sink extends OutputStream {
        private final int kind;

        private Sink(int kind) {
            this.kind = kind;
        }

        @Override
        public void write(int value) throws IOException {
            send(kind, new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            send(kind, bytes, offset, length);
        }
    }
}
