// SPDX-License-Identifier: Apache-2.0
package dev.foyer.console.internal.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

/** The visitor's side, a program of its own: {@code Client SOCKET COMMAND} or {@code Client SOCKET --terminal TYPE COLUMNS ROWS}. */
public final class Client {
    private Client() {}

    /** Runs one command, or carries keys and output until the conversation ends. */
    public static void main(String[] arguments) throws IOException {
        Greeting greeting = greeting(arguments);
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(Path.of(arguments[0])))) {
            OutputStream out = ChannelStreams.output(channel);
            greeting.write(out);
            if (!greeting.terminal().isEmpty()) {
                carry(System.in, out);
            }
            System.exit(Frames.copy(ChannelStreams.input(channel), System.out, System.err));
        }
    }

    private static Greeting greeting(String[] arguments) throws IOException {
        if (arguments.length == 5 && arguments[1].equals("--terminal")) {
            return new Greeting(arguments[2], Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4]), "");
        }
        String command = arguments[1].isBlank() ? new String(System.in.readAllBytes(), UTF_8) : arguments[1];
        return new Greeting("", 0, 0, command);
    }

    private static void carry(InputStream keys, OutputStream out) {
        Thread thread = new Thread(() -> {
            try {
                keys.transferTo(out);
            } catch (IOException e) {
                // The portal has hung up; the reader of its answers says so.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
