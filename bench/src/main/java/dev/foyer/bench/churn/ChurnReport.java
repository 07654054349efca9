// SPDX-License-Identifier: Apache-2.0
package dev.foyer.bench.churn;

import dev.foyer.bench.BenchException;
import dev.foyer.bench.churn.Exchanges.Kind;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** What the coming and going of sections did to everybody else. */
final class ChurnReport {
    private static final double THOUSAND = 1e3;
    private static final double MILLION = 1e6;
    private static final double SLOWER = 2;

    private final PrintStream out;
    private final List<String> lines = new ArrayList<>();
    private final List<Footprint> footprints = new ArrayList<>();
    private final Map<String, Histogram> operations = new TreeMap<>();
    private double calm;
    private boolean clean = true;

    ChurnReport(PrintStream out) {
        this.out = out;
    }

    void time(String operation, Runnable work) {
        long began = System.nanoTime();
        work.run();
        operations.computeIfAbsent(operation, it -> new Histogram(3)).recordValue(System.nanoTime() - began);
    }

    void starts(EditionStarts starts) {
        double few = starts.few().getValueAtPercentile(50);
        double all = starts.all().getValueAtPercentile(50);
        say("Start to ready: with two sections %.1f s, with nine %.1f s", few / THOUSAND, all / THOUSAND);
        say("Nine against two: %.2f times (at most 1.25)", all / few);
    }

    void installs(Installs installs) {
        double empty = installs.empty().getValueAtPercentile(50);
        double tables = installs.tables().getValueAtPercentile(50);
        double section = installs.section().getValueAtPercentile(50);
        say("Feature with an empty bundle installed: %.0f ms, tables of a section made: %.0f ms", empty, tables);
        say("Feature with that section installed, until its first answer: %.0f ms", section);
        say("Section against both: %.2f times (at most 1.5)", section / (empty + tables));
    }

    void calm(Histogram times) {
        calm = times.getValueAtPercentile(99);
        times("Other sections without churn", times);
    }

    void churned(Histogram times) {
        times("Other sections during churn", times);
        double ratio = times.getValueAtPercentile(99) / calm;
        say("p99 during churn is %.2f times that without (at most %.0f)", ratio, SLOWER);
        operations.forEach(this::times);
    }

    void footprint(Footprint footprint) {
        if (footprints.isEmpty()) {
            say(
                    "| cycle | bundles | class loaders | classes | threads | heap in use MB | descriptors | connections | files |");
            say("|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        }
        footprints.add(footprint);
        say(
                "| %d | %d | %d | %d | %d | %.1f | %d | %d | %d |",
                footprint.cycle(),
                footprint.bundles(),
                footprint.loaders(),
                footprint.classes(),
                footprint.threads(),
                footprint.heap() / MILLION,
                footprint.descriptors(),
                footprint.connections(),
                footprint.files());
    }

    void requests(Tally tally, long kept, Listener listener) {
        for (Kind kind : Kind.values()) {
            StringBuilder line = new StringBuilder("Section " + kind.name().toLowerCase(Locale.ROOT) + ":");
            for (Outcome outcome : Outcome.values()) {
                line.append(" %s %d".formatted(outcome.name().toLowerCase(Locale.ROOT), tally.count(kind, outcome)));
            }
            say("%s", line);
        }
        tally.faults().forEach(fault -> say("%s", fault));
        long lost = tally.written() - kept;
        say("Answers that promised to keep something: %d, of which lost: %d", tally.written(), lost);
        say("Live events heard: %d; the stream %s", listener.events(), listener.open() ? "stayed open" : "broke off");
        clean = tally.improper() == 0 && lost == 0 && listener.open();
        say("Requests that did not end as they must: %d", tally.improper());
    }

    private void times(String what, Histogram times) {
        say(
                "%s: %d, p50 %.1f ms, p99 %.1f ms, longest %.1f ms",
                what,
                times.getTotalCount(),
                times.getValueAtPercentile(50) / MILLION,
                times.getValueAtPercentile(99) / MILLION,
                times.getMaxValue() / MILLION);
    }

    /** Whether no request failed and nothing was lost. */
    boolean clean() {
        return clean;
    }

    private void say(String form, Object... values) {
        String line = String.format(Locale.ROOT, form, values);
        lines.add(line);
        out.println(line);
    }

    void write(Path folder) {
        try {
            Files.write(folder.resolve("churn.md"), lines);
        } catch (IOException e) {
            throw new BenchException("The report cannot be written", e);
        }
    }
}
