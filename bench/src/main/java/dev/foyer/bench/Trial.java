// SPDX-License-Identifier: Apache-2.0
package dev.foyer.bench;

import dev.foyer.bench.Pgbench.Work;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/** Measures one scenario: over HTTP and as SQL alone, in turns, so that what disturbs the machine disturbs both. */
final class Trial {
    private static final int WARMING = 30;
    private static final int EVEN = 3;
    private static final int MINUTE = 60;
    private static final double FASTER = 1.02;

    private final Load load;
    private final Capture capture;
    private final Pgbench pgbench;
    private final Options options;
    private final int port;
    private boolean warmed;

    Trial(Load load, Capture capture, Pgbench pgbench, Options options) {
        this.load = load;
        this.capture = capture;
        this.pgbench = pgbench;
        this.options = options;
        this.port = options.port();
    }

    /** Asks until it gets no faster, at first for a minute: until then the portal's code is still being compiled. */
    private void warm(Scenario scenario, Duration time) {
        double best = 0;
        int even = 0;
        int least = warmed ? 0 : (int) (MINUTE / time.toSeconds());
        warmed = true;
        for (int round = 0; round < WARMING && (even < EVEN || round < least); round++) {
            double rate = load.run(scenario, time).rate();
            even = rate > best * FASTER ? 0 : even + 1;
            best = Math.max(best, rate);
        }
    }

    Measurement measure(Scenario scenario, int cases, Work work) {
        Duration time = Duration.ofSeconds(options.seconds());
        warm(scenario, time);
        boolean compared = !work.scripts().isEmpty();
        if (compared) {
            pgbench.rate(scenario.name(), work, Duration.ofSeconds(2));
        }
        List<Double> rates = new ArrayList<>();
        List<Double> sql = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        Histogram times = new Histogram(3);
        for (int round = 0; round < options.rounds(); round++) {
            Load.Result http = load.run(scenario, time);
            times.add(http.times());
            rates.add(http.rate());
            if (compared) {
                sql.add(pgbench.rate(scenario.name(), work, time));
                ratios.add(http.rate() / sql.get(round));
            }
        }
        Load.Result all = new Load.Result(Measurement.median(rates), times);
        return new Measurement(
                scenario.name(),
                scenario.title(),
                cases,
                all.rate(),
                compared ? Measurement.median(sql) : 0,
                compared ? Measurement.median(ratios) : 0,
                scenario.floor(),
                all.millis(50),
                all.millis(95),
                all.millis(99));
    }

    /** The SQL of a scenario for each of its people, as the server logs it. */
    Work sql(Scenario scenario) {
        List<Script> scripts = new ArrayList<>();
        List<Statement> example = List.of();
        capture.on();
        try {
            for (int viewer = 0; viewer < scenario.viewers(); viewer++) {
                int person = viewer;
                // What is remembered of a question is asked once only.
                once(scenario, person);
                once(scenario, person);
                example = capture.of(() -> once(scenario, person));
                scripts.add(new Script("p" + viewer, example, capture.of(() -> once(scenario, person))));
            }
        } finally {
            capture.off();
        }
        boolean writes = example.stream().anyMatch(one -> one.user().equals("foyer"));
        return new Work(writes ? "foyer" : "foyer_app", scripts, example);
    }

    private void once(Scenario scenario, int viewer) {
        try (Connection connection = new Connection(port)) {
            for (Request request : scenario.requests(viewer)) {
                connection.send(request).to(request);
            }
        } catch (IOException e) {
            throw new BenchException(scenario.name(), e);
        }
    }
}
