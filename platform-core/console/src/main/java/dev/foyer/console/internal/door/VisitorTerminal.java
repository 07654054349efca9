// SPDX-License-Identifier: Apache-2.0
package dev.foyer.console.internal.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.EnumSet;
import org.apache.karaf.shell.api.console.SignalListener;
import org.jline.terminal.Size;
import org.jline.terminal.impl.ExternalTerminal;

/** The terminal at the other end of the socket, as Karaf and JLine want to see it. */
final class VisitorTerminal extends ExternalTerminal implements org.apache.karaf.shell.api.console.Terminal {
    VisitorTerminal(Greeting greeting, InputStream in, OutputStream out) throws IOException {
        super("visitor", greeting.terminal(), in, out, UTF_8);
        setSize(new Size(greeting.columns(), greeting.rows()));
    }

    @Override
    public int getWidth() {
        return getSize().getColumns();
    }

    @Override
    public int getHeight() {
        return getSize().getRows();
    }

    @Override
    public boolean isAnsiSupported() {
        return true;
    }

    @Override
    public boolean isEchoEnabled() {
        return echo();
    }

    @Override
    public void setEchoEnabled(boolean enabled) {
        echo(enabled);
    }

    // The visitor's own terminal keeps its signals: it sends the keys instead, and JLine makes of them what is due.

    @Override
    public void addSignalListener(SignalListener listener, org.apache.karaf.shell.api.console.Signal... signals) {}

    @Override
    public void addSignalListener(
            SignalListener listener, EnumSet<org.apache.karaf.shell.api.console.Signal> signals) {}

    @Override
    public void addSignalListener(SignalListener listener) {}

    @Override
    public void removeSignalListener(SignalListener listener) {}
}
