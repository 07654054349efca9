// SPDX-License-Identifier: Apache-2.0
package dev.foyer.bench.churn;

import dev.foyer.bench.BenchException;
import dev.foyer.bench.Programs;
import dev.foyer.bench.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a portal holds of what could leak.
 *
 * @param bundles the framework holds, those that were uninstalled among them
 * @param loaders class loaders of bundles
 * @param classes loaded ones
 * @param heap bytes of objects that are in use
 * @param descriptors open files and sockets of the Java process
 * @param connections to the database
 * @param files in the data folder, the database's and logs aside
 */
record Footprint(
        int cycle,
        long bundles,
        long loaders,
        long classes,
        long threads,
        long heap,
        long descriptors,
        long connections,
        long files) {
    private static final String BUNDLE = "org.apache.felix.framework.BundleImpl";
    private static final String LOADER = "org.apache.felix.framework.BundleWiringImpl$BundleClassLoader";

    static Footprint of(int cycle, Path data, Server server) {
        try {
            String pid = Files.readString(data.resolve("foyer.pid")).strip();
            String jcmd =
                    Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
            Path output = data.resolveSibling("histogram.txt");
            // Twice: what the first collection lets go of may hold more.
            Programs.run(List.of(jcmd, pid, "GC.class_histogram"), Map.of(), output.toFile());
            String histogram = Programs.run(List.of(jcmd, pid, "GC.class_histogram"), Map.of(), output.toFile());
            return new Footprint(
                    cycle,
                    column(histogram, BUNDLE, 1),
                    column(histogram, LOADER, 1),
                    column(histogram, "java.lang.Class", 1),
                    column(Files.readString(Path.of("/proc", pid, "status")), "Threads:", 1),
                    column(histogram, "Total", 2),
                    count(Path.of("/proc", pid, "fd")),
                    Long.parseLong(server.value("select count(*) from pg_stat_activity where datname = 'foyer'")),
                    files(data));
        } catch (IOException e) {
            throw new BenchException("The portal does not run any more", e);
        }
    }

    /** A number of the line that has a word. */
    private static long column(String text, String word, int place) {
        return text.lines()
                .map(line -> List.of(line.strip().split("\\s+")))
                .filter(words -> words.contains(word))
                .map(words -> Long.parseLong(words.get(place)))
                .findFirst()
                .orElseThrow(() -> new BenchException("No " + word + " in\n" + text));
    }

    private static long count(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.count();
        }
    }

    private static long files(Path data) throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            return all.filter(file -> !file.startsWith(data.resolve("postgres")))
                    .filter(file -> !file.startsWith(data.resolve("logs")))
                    .filter(Files::isRegularFile)
                    .count();
        }
    }
}
