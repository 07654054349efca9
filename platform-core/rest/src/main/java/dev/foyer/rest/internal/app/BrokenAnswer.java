// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.app;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.EOFException;

/**
 * Marks answers of unknown length while they are written. When one breaks off, the connection must break as well: a last
 * chunk would tell the caller that all is there.
 */
public final class BrokenAnswer {
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

    /** Breaks the connection of an answer that is not whole. */
    static void check(HttpServletRequest request) throws EOFException {
        if (request.getAttribute(ATTRIBUTE) != null) {
            throw new EOFException("The answer broke off");
        }
    }
}
