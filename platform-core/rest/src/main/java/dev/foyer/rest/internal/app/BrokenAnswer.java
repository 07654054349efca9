// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.app;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.Closeable;
import java.io.IOException;

/**
 * Marks answers of unknown length while they are written. When one breaks off, the connection must break as well: a last
 * chunk would tell the caller that all is there.
 */
public final class BrokenAnswer {
    /** The attribute of a request with its connection, which can be closed. */
    public static final String CONNECTION = "dev.foyer.rest.connection";

    private static final String ATTRIBUTE = "dev.foyer.rest.unfinished";

    private BrokenAnswer() {}

    /** The answer is being written. */
    public static void begin(ContainerRequestContext request) {
        request.setProperty(ATTRIBUTE, true);
    }

    /** The answer is whole. */
    public static void end(ContainerRequestContext request) {
        request.removeProperty(ATTRIBUTE);
    }

    /** Breaks the connection of an answer that is not whole. Exceptions would not: whoever calls servlets keeps them. */
    static void check(HttpServletRequest request) throws IOException {
        boolean unfinished = request.getAttribute(ATTRIBUTE) != null;
        if (unfinished && request.getAttribute(CONNECTION) instanceof Closeable connection) {
            connection.close();
        }
    }
}
