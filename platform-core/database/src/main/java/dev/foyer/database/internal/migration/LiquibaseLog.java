// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.migration;

import java.util.logging.Level;
import liquibase.logging.Logger;
import liquibase.logging.core.AbstractLogService;
import liquibase.logging.core.AbstractLogger;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Liquibase's messages at DEBUG: it says a dozen lines at INFO for a schema with nothing to do. */
final class LiquibaseLog extends AbstractLogService {
    @Override
    public int getPriority() {
        return PRIORITY_NOT_APPLICABLE;
    }

    @Override
    @SuppressWarnings("rawtypes") // as it is declared there
    public Logger getLog(Class type) {
        return new ToSlf4j(LoggerFactory.getLogger(type));
    }

    @SuppressWarnings("try") // close() does nothing, although it is declared to throw
    private static final class ToSlf4j extends AbstractLogger {
        private final org.slf4j.Logger log;

        ToSlf4j(org.slf4j.Logger log) {
            this.log = log;
        }

        @Override
        public void log(Level level, @Nullable String message, @Nullable Throwable failure) {
            if (level.intValue() >= Level.WARNING.intValue() && level.intValue() < Level.SEVERE.intValue()) {
                log.warn(message, failure);
            } else if (level.intValue() >= Level.INFO.intValue()) {
                // A failure is thrown as well, and logged where it is caught.
                log.debug(message, failure);
            } else {
                log.trace(message, failure);
            }
        }
    }
}
