// SPDX-License-Identifier: Apache-2.0
package dev.foyer.directory.internal.session;

import java.time.DateTimeException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How long a session lasts.
 *
 * @param idle without being used
 * @param absolute in all
 */
record Lifetimes(Duration idle, Duration absolute) {
    private static final Logger LOG = LoggerFactory.getLogger(Lifetimes.class);

    /** From the system properties {@code foyer.session.idle} and {@code foyer.session.absolute}, ISO 8601 durations. */
    static Lifetimes configured() {
        return new Lifetimes(
                property("foyer.session.idle", Duration.ofHours(12)),
                property("foyer.session.absolute", Duration.ofDays(30)));
    }

    private static Duration property(String name, Duration otherwise) {
        String text = System.getProperty(name, "");
        if (text.isBlank()) {
            return otherwise;
        }
        try {
            return Duration.parse(text.strip());
        } catch (DateTimeException e) {
            LOG.warn("{} is “{}”, not a duration such as PT12H; using {}", name, text, otherwise);
            return otherwise;
        }
    }
}
