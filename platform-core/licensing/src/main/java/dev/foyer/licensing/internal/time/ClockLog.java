// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal.time;

import dev.foyer.licensing.ClockReport;
import dev.foyer.licensing.ClockReport.State;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells operators once when something becomes wrong with the clocks, and once when it is good again. */
public final class ClockLog {
    private static final Logger LOG = LoggerFactory.getLogger(ClockLog.class);

    private State last = State.GOOD;

    /** Looks at what the clocks say; used by one thread. */
    public void look(ClockReport report) {
        if (report.state() == last) {
            return;
        }
        last = report.state();
        switch (last) {
            case GOOD -> LOG.info("The clocks are right again");
            case BEHIND ->
                LOG.warn(
                        "The clock says {}, but {} has passed already; the licence is judged by the latter. Set the clock"
                                + " right",
                        report.clock().truncatedTo(ChronoUnit.SECONDS),
                        report.latest().truncatedTo(ChronoUnit.SECONDS));
            case LEAPT ->
                LOG.warn(
                        "The clock leapt from {} to {}; it is taken for right unless it goes back within a day",
                        report.latest().truncatedTo(ChronoUnit.SECONDS),
                        report.clock().truncatedTo(ChronoUnit.SECONDS));
            case APART ->
                LOG.warn(
                        "The clock of the database is {} ahead of that of this node; the licence is judged by the"
                                + " earlier one",
                        report.apart());
        }
    }
}
