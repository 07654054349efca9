// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.section;

import java.time.Duration;
import java.util.Optional;
import org.osgi.framework.BundleContext;

/** How long a plugin may take to come to life. Slow databases may need more, tests less. */
final class Patience {
    private static final Duration USUAL = Duration.ofMinutes(3);

    private Patience() {}

    /** For a step, after which it is given up. */
    static Duration step(BundleContext context) {
        return Optional.ofNullable(context.getProperty("foyer.section.patience"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(USUAL);
    }

    /** For a statement: a little less, so that it is the statement that is reported. */
    static Duration statement(BundleContext context) {
        return step(context).multipliedBy(9).dividedBy(10);
    }
}
