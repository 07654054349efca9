// SPDX-License-Identifier: Apache-2.0
package dev.foyer.bench;

import dev.foyer.bench.Pgbench.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Measures a portal of its own; see docs/performance.md. */
final class Bench {
    private static final int CONNECTIONS = 8;

    private final Options options;
    private final Report report = new Report(System.out);

    private Bench(Options options) {
        this.options = options;
    }

    public static void main(String[] arguments) {
        try {
            Options options = Options.parse(arguments);
            Path pgbench = Programs.find("pgbench")
                    .orElseThrow(
                            () -> new BenchException("There is no pgbench here, which the figures are compared with."
                                    + " Install it (Debian: apt-get install postgresql-contrib)."));
            Files.createDirectories(options.output());
            System.exit(new Bench(options).run(pgbench) ? 0 : 1);
        } catch (BenchException | IOException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /** False if a scenario could not be measured. */
    private boolean run(Path pgbench) throws IOException {
        Portal portal = new Portal(options.home(), options.data(), options.port());
        Starts starts = new Starts(portal, options, report);
        starts.first();
        try (Server server = new Server(options.data())) {
            measure(portal, server, pgbench);
        } finally {
            if (!options.keep()) {
                portal.close();
            }
        }
        if (!options.keep()) {
            starts.again();
            portal.delete();
        }
        report.write(options.output());
        System.out.println("Written to report.json and figures.md in " + options.output());
        return report.whole();
    }

    private void measure(Portal portal, Server server, Path pgbench) throws IOException {
        Seed seed = new Seed(server);
        seed.people();
        People people = new People(options.port());
        people.signIn();
        Trial trial = new Trial(
                new Load(options.port(), CONNECTIONS),
                new Capture(server, options.data().resolve("postgres/server.log")),
                new Pgbench(
                        pgbench,
                        server,
                        Files.createDirectories(options.output().resolve("pgbench")),
                        CONNECTIONS),
                options);
        Scenarios scenarios = new Scenarios(people, cases(server), List.of());
        int before = 0;
        for (int size : options.sizes()) {
            seed.cases(before, size);
            before = size;
            for (Scenario scenario : wanted(scenarios.growing())) {
                one(trial, scenario, size, server);
            }
        }
        scenarios.growing().forEach(scenario -> report.growth(scenario.name()));
        others(portal, server, seed, people, trial, before);
    }

    private void others(Portal portal, Server server, Seed seed, People people, Trial trial, int cases) {
        if (options.wants("search")) {
            options.folder()
                    .ifPresent(folder -> Articles.bring(
                            options.home(),
                            options.port(),
                            folder,
                            options.output().resolve("import.log").toFile()));
            new Articles(server).multiply(options.articles());
            seed.settle();
        }
        for (Scenario scenario : wanted(new Scenarios(people, cases(server), words(server)).others())) {
            one(trial, scenario, cases, server);
        }
        long memory = portal.memory() >> 20;
        report.fact(
                "memory",
                "Java process in RAM: %d MB (at most 600), %d at its largest"
                        .formatted(memory, portal.mostMemory() >> 20),
                memory);
    }

    private void one(Trial trial, Scenario scenario, int cases, Server server) {
        try {
            Work work = scenario.name().equals("sign-in") ? Work.NONE : trial.sql(scenario);
            report.add(trial.measure(scenario, cases, work));
            if (scenario.name().startsWith("list") || scenario.name().equals("quick")) {
                report.plan(scenario.name() + " " + cases, new Plan(server).of(work.example()));
            }
        } catch (BenchException e) {
            // The others are worth their time still.
            report.failed(scenario.name() + " with " + cases + " cases: " + e.getMessage());
        }
    }

    private List<Scenario> wanted(List<Scenario> scenarios) {
        return scenarios.stream().filter(one -> options.wants(one.name())).toList();
    }

    private static List<String> cases(Server server) {
        return IntStream.rangeClosed(1, People.EXTERNAL)
                .mapToObj(place -> server.value("select md5('conversation" + place + "')::uuid"))
                .toList();
    }

    /** Words that some articles have and most do not, in pairs for half of the searches. */
    private static List<String> words(Server server) {
        return server.column("""
                select case when row_number() over () % 2 = 0 then word else word || ' ' || lead(word) over () end
                from (select word from ts_stat('select to_tsvector(''simple'', title) from knowledge.article
                where language = ''en'' limit 5000') where length(word) > 5 and word ~ '^[a-z]+$' and ndoc between 5 and 500
                order by md5(word) limit 8) w""").stream().filter(word -> word != null).toList();
    }
}
