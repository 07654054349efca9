// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;

/** Writes messages to one connection whenever it takes some; nobody ever waits for it. */
final class Outlet implements WriteListener {
    private static final int MOST = 1_000;

    private final AsyncContext context;
    private final ServletOutputStream output;
    private final Queue<byte[]> messages = new ArrayDeque<>();
    private boolean open;
    private boolean ending;
    private volatile boolean done;
    private boolean unflushed;

    /** An outlet that begins to write when the server says so. */
    Outlet(AsyncContext context, ServletOutputStream output) {
        this.context = context;
        this.output = output;
    }

    /** Sends a message; a reader who does not keep up is let go and may come back. */
    synchronized void send(byte[] message) {
        if (ending || done) {
            return;
        }
        messages.add(message);
        if (messages.size() > MOST) {
            finish();
            return;
        }
        write();
    }

    /** Sends what is left, then ends the connection. */
    synchronized void end() {
        ending = true;
        write();
    }

    /** Whether the connection is over. */
    boolean over() {
        return done;
    }

    @Override
    public synchronized void onWritePossible() {
        open = true;
        write();
    }

    @Override
    public void onError(Throwable failure) {
        finish();
    }

    private void write() {
        try {
            while (open && !done && output.isReady()) {
                if (!step()) {
                    return;
                }
            }
        } catch (IOException | IllegalStateException e) {
            finish();
        }
    }

    /** Does the next thing; false when there is none. */
    private boolean step() throws IOException {
        byte[] message = messages.poll();
        if (message != null) {
            output.write(message);
            unflushed = true;
        } else if (unflushed) {
            unflushed = false;
            output.flush();
        } else if (ending) {
            finish();
        } else {
            return false;
        }
        return true;
    }

    /** Ends the connection now. */
    synchronized void finish() {
        if (done) {
            return;
        }
        done = true;
        messages.clear();
        try {
            context.complete();
        } catch (IllegalStateException e) {
            // The server has ended it already.
        }
    }
}
