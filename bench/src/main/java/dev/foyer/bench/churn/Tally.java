// SPDX-License-Identifier: Apache-2.0
package dev.foyer.bench.churn;

import dev.foyer.bench.churn.Exchanges.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** What became of all requests, apart by what their section went through meanwhile. */
final class Tally {
    private static final long LONGEST = 60_000_000_000L;
    private static final int SHOWN = 12;

    private final Map<Kind, Map<Outcome, Long>> counts = new EnumMap<>(Kind.class);
    private final List<String> faults = new ArrayList<>();
    private Histogram others = new Histogram(LONGEST, 3);
    private long written;
    private boolean timing = true;

    synchronized void add(Errand errand, Kind kind, Outcome outcome, long nanos, String text) {
        counts.computeIfAbsent(kind, it -> new EnumMap<>(Outcome.class)).merge(outcome, 1L, Long::sum);
        if (kind == Kind.NONE && timing) {
            others.recordValue(Math.min(nanos, LONGEST));
        }
        if (outcome == Outcome.ANSWERED && errand.writes()) {
            written++;
        }
        if (!outcome.proper(kind) && faults.size() < SHOWN) {
            faults.add(errand.section() + " (" + kind + "): " + outcome + " " + text);
        }
    }

    /** Whether times count: not while something holds up the portal that only looks into it. */
    synchronized void timing(boolean counts) {
        timing = counts;
    }

    /** How long requests to sections that nothing happened to took since this was asked before, in nanoseconds. */
    synchronized Histogram times() {
        Histogram times = others;
        others = new Histogram(LONGEST, 3);
        return times;
    }

    synchronized long count(Kind kind, Outcome outcome) {
        return counts.getOrDefault(kind, Map.of()).getOrDefault(outcome, 0L);
    }

    /** How many requests did not end as they must. */
    synchronized long improper() {
        return counts.entrySet().stream()
                .flatMap(kind -> kind.getValue().entrySet().stream()
                        .filter(outcome -> !outcome.getKey().proper(kind.getKey())))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** How many answers promised that something is kept. */
    synchronized long written() {
        return written;
    }

    /** The first requests that did not end as they must. */
    synchronized List<String> faults() {
        return List.copyOf(faults);
    }
}
