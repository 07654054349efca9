// SPDX-License-Identifier: Apache-2.0
package dev.foyer.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Everything that was measured, as a table and as JSON. */
final class Report {
    private final List<Measurement> measured = new ArrayList<>();
    private final Map<String, Object> facts = new LinkedHashMap<>();
    private final List<String> sentences = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    void add(Measurement one) {
        if (measured.isEmpty()) {
            out.printf(
                    "%-34s %9s %9s %9s %6s %6s %8s %8s %8s%n",
                    "", "cases", "HTTP/s", "SQL/s", "ratio", "floor", "p50 ms", "p95 ms", "p99 ms");
        }
        measured.add(one);
        out.println("%-34s %9s %9s %9s %6s %6s %8s %8s %8s".formatted(cells(one).toArray()));
    }

    /** Something that is no scenario. */
    void fact(String name, String text, Object value) {
        facts.put(name, value);
        sentences.add(text);
        out.println(text);
    }

    /** A scenario that could not be measured. */
    void failed(String reason) {
        failures.add(reason);
        out.println(reason);
    }

    /** Whether all could be measured. */
    boolean whole() {
        return failures.isEmpty();
    }

    /** How much longer the median request takes with the most cases than with the fewest. */
    void growth(String name) {
        List<Measurement> sizes =
                measured.stream().filter(one -> one.name().equals(name)).toList();
        if (sizes.size() > 1) {
            Measurement least = sizes.get(0);
            Measurement most = sizes.get(sizes.size() - 1);
            double growth = most.p50() / least.p50();
            fact(
                    name + " growth",
                    "%s: p50 with %d cases is %s times that with %d (at most 1.5)"
                            .formatted(least.title(), most.cases(), number("%.2f", growth), least.cases()),
                    growth);
        }
    }

    /** How the server goes about a question. */
    void plan(String name, List<String> plan) {
        List<String> slow = Plan.slow(plan);
        facts.put("plan of " + name, plan);
        if (!slow.isEmpty()) {
            out.println("  its plan has " + slow);
        }
    }

    /** Everything as JSON, and the figures as a table for docs/performance.md. */
    void write(Path folder) {
        Map<String, Object> all = new LinkedHashMap<>(facts);
        all.put("measured", measured);
        all.put("failed", failures);
        try {
            Files.write(
                    folder.resolve("report.json"),
                    new ObjectMapper()
                            .enable(SerializationFeature.INDENT_OUTPUT)
                            .writeValueAsBytes(all));
            Files.writeString(folder.resolve("figures.md"), table());
        } catch (IOException e) {
            throw new BenchException("The report cannot be written", e);
        }
    }

    private String table() {
        StringBuilder table =
                new StringBuilder("| what | cases | HTTP/s | SQL/s | ratio | at least | p50 ms | p95 ms | p99 ms |\n");
        table.append("|---|--:|--:|--:|--:|--:|--:|--:|--:|\n");
        measured.forEach(
                one -> table.append("| ").append(String.join(" | ", cells(one))).append(" |\n"));
        table.append('\n');
        sentences.forEach(sentence -> table.append("- ").append(sentence).append('\n'));
        return table.toString();
    }

    private static List<String> cells(Measurement one) {
        boolean compared = one.sql() > 0;
        return List.of(
                one.title(),
                Integer.toString(one.cases()),
                number("%.0f", one.rate()),
                compared ? number("%.0f", one.sql()) : "",
                compared ? number("%.2f", one.ratio()) : "",
                one.floor() == 0 ? "" : number("%.1f", one.floor()),
                number("%.2f", one.p50()),
                number("%.2f", one.p95()),
                number("%.2f", one.p99()));
    }

    private static String number(String form, double value) {
        return String.format(Locale.ROOT, form, value);
    }
}
