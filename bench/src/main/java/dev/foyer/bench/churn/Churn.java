// SPDX-License-Identifier: Apache-2.0
package dev.foyer.bench.churn;

import dev.foyer.bench.BenchException;
import dev.foyer.bench.Portal;
import dev.foyer.bench.Programs;
import dev.foyer.bench.Server;
import dev.foyer.bench.churn.Exchanges.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Removes, installs and updates sections of a portal of its own under load; see docs/performance.md. */
public final class Churn {
    private static final int VISITORS = 8;
    private static final int WARMING = 90;
    private static final int CALM = 60;
    private static final int LOOKS = 5;
    private static final String ADMINISTRATOR = "admin@foyer.example";

    private final ChurnOptions options;
    private final Exchanges exchanges = new Exchanges();
    private final Tally tally = new Tally();
    private final ChurnReport report = new ChurnReport(System.out);

    /** Two versions of a section that the portal has. */
    private record Versions(String first, String second) {}

    private Churn(ChurnOptions options) {
        this.options = options;
    }

    /** With the installation, the folder of the report, and {@link ChurnOptions}. */
    public static void main(String[] arguments) throws InterruptedException {
        try {
            System.exit(new Churn(ChurnOptions.parse(arguments)).run() ? 0 : 1);
        } catch (BenchException | IOException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /** Whether nothing failed that must not. */
    private boolean run() throws IOException, InterruptedException {
        Files.createDirectories(options.output());
        EditionStarts starts = new EditionStarts(options);
        starts.run();
        report.starts(starts);
        Portal portal = new Portal(options.home(), options.data(), options.port());
        portal.start();
        try (Server server = new Server(options.data())) {
            measure(server);
        } finally {
            portal.close();
        }
        portal.delete();
        Programs.delete(options.folder());
        report.write(options.output());
        return report.clean();
    }

    private void measure(Server server) throws IOException, InterruptedException {
        Administrator administrator = new Administrator(options.port(), ADMINISTRATOR);
        Path folder = Files.createDirectories(options.folder());
        Installs installs =
                new Installs(folder, new Console(options.home(), options.data()), administrator, server, options);
        installs.run();
        report.installs(installs);
        Map<String, Versions> next = uploaded(administrator, folder);
        List<Visitor> visitors = visitors();
        Listener listener =
                new Listener(new Administrator(options.port(), Errands.people().get(0)).live(), event -> {});
        visitors.forEach(Visitor::start);
        TimeUnit.SECONDS.sleep(WARMING);
        // The first time makes tables and loads code: what comes after is measured.
        cycle(administrator, next);
        tally.times();
        TimeUnit.SECONDS.sleep(CALM);
        report.calm(tally.times());
        churn(administrator, next, server);
        report.churned(tally.times());
        for (Visitor visitor : visitors) {
            visitor.end();
        }
        report.requests(tally, Written.count(server), listener);
    }

    private void churn(Administrator administrator, Map<String, Versions> next, Server server)
            throws InterruptedException {
        look(1, server);
        int step = Math.max(1, options.cycles() / LOOKS);
        for (int cycle = 2; cycle <= options.cycles(); cycle++) {
            cycle(administrator, next);
            if (cycle % step == 0) {
                look(cycle, server);
            }
        }
    }

    /** Takes two full collections, which are not what is measured. */
    private void look(int cycle, Server server) throws InterruptedException {
        tally.timing(false);
        report.footprint(Footprint.of(cycle, options.data(), server));
        TimeUnit.SECONDS.sleep(1);
        tally.timing(true);
    }

    private void cycle(Administrator administrator, Map<String, Versions> next) {
        next.forEach((section, versions) -> {
            exchanges.begin(section, Kind.ABSENCE);
            report.time("remove", () -> administrator.remove(section));
            report.time("install", () -> administrator.bring("install", section, versions.first()));
            exchanges.begin(section, Kind.UPDATE);
            report.time("update", () -> administrator.bring("update", section, versions.second()));
            exchanges.end(section);
        });
    }

    private Map<String, Versions> uploaded(Administrator administrator, Path folder) throws IOException {
        NextVersions versions = new NextVersions(options.home(), folder);
        versions.trust(options.data());
        Map<String, Versions> uploaded = new LinkedHashMap<>();
        for (String section : options.sections()) {
            uploaded.put(
                    section,
                    new Versions(
                            administrator.upload(versions.of(section, 2)),
                            administrator.upload(versions.of(section, 3))));
        }
        return uploaded;
    }

    private List<Visitor> visitors() {
        Map<String, Administrator> people = new HashMap<>();
        List<Errand> errands =
                Errands.all(login -> people.computeIfAbsent(login, it -> new Administrator(options.port(), it)));
        long pause = TimeUnit.SECONDS.toNanos(1) * VISITORS / options.rate();
        return IntStream.range(0, VISITORS)
                .mapToObj(number -> new Visitor(number, options.port(), pause, errands, exchanges, tally))
                .toList();
    }
}
