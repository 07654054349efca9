// SPDX-License-Identifier: Apache-2.0
package dev.foyer.bench;

import java.time.Duration;

/** How long it takes from the command until the portal is ready, beside a Karaf with nothing in it. */
final class Starts {
    private final Portal portal;
    private final Options options;
    private final Report report;

    Starts(Portal portal, Options options, Report report) {
        this.portal = portal;
        this.options = options;
        this.report = report;
    }

    /** With an empty data folder. */
    void first() {
        Duration taken = portal.start();
        fact("first start", "first start to ready, with a new database", taken);
    }

    /** With all data and everything that Karaf keeps. */
    void again() {
        if (!options.wants("start")) {
            return;
        }
        Duration portals = portal.start();
        portal.close();
        fact("start", "start to ready", portals);
        options.karaf().ifPresent(home -> {
            Duration bare = new BareKaraf(home).start();
            fact("bare karaf", "bare Karaf, start to its console", bare);
            double ratio = (double) portals.toMillis() / bare.toMillis();
            report.fact("start ratio", "start against bare Karaf: %.2f (at most 2)".formatted(ratio), ratio);
        });
    }

    private void fact(String name, String text, Duration taken) {
        double seconds = taken.toMillis() / 1000.0;
        report.fact(name, "%s: %.1f s".formatted(text, seconds), seconds);
    }
}
