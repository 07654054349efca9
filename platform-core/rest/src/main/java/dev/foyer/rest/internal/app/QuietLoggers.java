// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.app;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Loggers of Jersey that warn of what is meant: resources as instances, no XML activation. Held, else they are lost. */
final class QuietLoggers {
    private static final List<Logger> LOGGERS = List.of(
            Logger.getLogger("org.glassfish.jersey.internal.inject.Providers"),
            Logger.getLogger("org.glassfish.jersey.server.internal.JerseyRequestTimeoutHandler"),
            Logger.getLogger("org.glassfish.jersey.internal.Errors"),
            Logger.getLogger("org.glassfish.jersey.message.internal.MessagingBinders"));

    private QuietLoggers() {}

    static void quieten() {
        LOGGERS.forEach(logger -> logger.setLevel(Level.SEVERE));
    }
}
