// SPDX-License-Identifier: Apache-2.0
package dev.foyer.console.internal.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One visitor of the console, from greeting to exit status. */
final class Visit implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Visit.class);

    private final SessionFactory sessions;
    private final SocketChannel visitor;

    Visit(SessionFactory sessions, SocketChannel visitor) {
        this.sessions = sessions;
        this.visitor = visitor;
    }

    @Override
    public void run() {
        try (visitor) {
            InputStream in = ChannelStreams.input(visitor);
            Frames frames = new Frames(ChannelStreams.output(visitor));
            Greeting greeting = Greeting.read(in);
            int status = greeting.terminal().isEmpty()
                    ? command(greeting.command(), frames)
                    : converse(greeting, in, frames);
            frames.end(status);
        } catch (IOException e) {
            LOG.debug("A visitor of the console left early", e);
        }
    }

    private int converse(Greeting greeting, InputStream in, Frames frames) throws IOException {
        try (VisitorTerminal terminal = new VisitorTerminal(greeting, in, frames.output())) {
            PrintStream out = new PrintStream(terminal.output(), true, UTF_8);
            Session session = sessions.create(terminal.input(), out, out, terminal, UTF_8.name(), () -> {});
            session.put("USER", System.getProperty("user.name"));
            session.put("APPLICATION", "foyer");
            session.run();
            return 0;
        }
    }

    // Commands may throw anything, and whatever it is ends this command only.
    private int command(String command, Frames frames) {
        try (PrintStream out = new PrintStream(frames.output(), true, UTF_8);
                PrintStream errors = new PrintStream(frames.errors(), true, UTF_8);
                Session session = sessions.create(new ByteArrayInputStream(new byte[0]), out, errors)) {
            try {
                Object result = session.execute(command);
                if (result != null) {
                    out.println(result);
                }
                return 0;
            } catch (Exception e) {
                LOG.debug("Console command failed: {}", command, e);
                errors.println(reason(e));
                return 1;
            }
        }
    }

    private static String reason(Exception failure) {
        return Optional.ofNullable(failure.getMessage())
                .orElse(failure.getClass().getSimpleName());
    }
}
