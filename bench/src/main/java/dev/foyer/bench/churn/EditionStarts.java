// SPDX-License-Identifier: Apache-2.0
package dev.foyer.bench.churn;

import dev.foyer.bench.Portal;
import dev.foyer.bench.Programs;
import java.nio.file.Path;
import org.HdrHistogram.Histogram;

/** How long a portal takes to start with all sections and with those of self-service alone, in turns. */
final class EditionStarts {
    private static final int ROUNDS = 5;

    private final ChurnOptions options;
    private final Histogram few = new Histogram(3);
    private final Histogram all = new Histogram(3);

    EditionStarts(ChurnOptions options) {
        this.options = options;
    }

    /** Measures in milliseconds; the first start, which makes the database, does not count. */
    void run() {
        Path small = options.output().resolve("few-" + ProcessHandle.current().pid());
        Path large = options.output().resolve("all-" + ProcessHandle.current().pid());
        for (int round = 0; round <= ROUNDS; round++) {
            long two = taken(small, "self-service");
            long nine = taken(large, "all");
            if (round > 0) {
                few.recordValue(two);
                all.recordValue(nine);
            }
        }
        Programs.delete(small);
        Programs.delete(large);
    }

    private long taken(Path data, String edition) {
        try (Portal portal = new Portal(options.home(), data, options.port())) {
            return portal.start("--edition", edition).toMillis();
        }
    }

    Histogram few() {
        return few;
    }

    Histogram all() {
        return all;
    }
}
