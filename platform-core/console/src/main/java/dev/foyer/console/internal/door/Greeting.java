// SPDX-License-Identifier: Apache-2.0
package dev.foyer.console.internal.door;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * What a visitor says first.
 *
 * @param terminal type of the terminal, such as {@code xterm}; empty to run one command without a terminal
 * @param columns width of the terminal
 * @param rows height of the terminal
 * @param command what to run; empty with a terminal
 */
record Greeting(String terminal, int columns, int rows, String command) {
    private static final int VERSION = 1;

    static Greeting read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        if (data.read() != VERSION) {
            throw new IOException("The console's visitor speaks another version");
        }
        return new Greeting(data.readUTF(), data.readInt(), data.readInt(), data.readUTF());
    }

    void write(OutputStream out) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream data = new DataOutputStream(bytes)) {
            data.write(VERSION);
            data.writeUTF(terminal);
            data.writeInt(columns);
            data.writeInt(rows);
            data.writeUTF(command);
        }
        out.write(bytes.toByteArray());
    }
}
