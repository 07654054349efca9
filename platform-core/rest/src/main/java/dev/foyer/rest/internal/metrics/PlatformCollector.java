// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.metrics;

import dev.foyer.database.Gauges;
import dev.foyer.database.Gauges.Gauge;
import dev.foyer.plugin.ProblemException;
import dev.foyer.records.Sections;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the parts of the platform say of themselves. One that cannot say it now, as its database is away, is left out. */
final class PlatformCollector implements MultiCollector {
    private static final Logger LOG = LoggerFactory.getLogger(PlatformCollector.class);

    private final Supplier<List<Gauges>> parts;
    private final Supplier<Optional<Sections>> sections;

    PlatformCollector(Supplier<List<Gauges>> parts, Supplier<Optional<Sections>> sections) {
        this.parts = parts;
        this.sections = sections;
    }

    @Override
    public MetricSnapshots collect() {
        Map<String, GaugeSnapshot.Builder> metrics = new LinkedHashMap<>();
        Stream.concat(parts.get().stream().flatMap(PlatformCollector::read), plugins())
                .forEach(gauge -> metrics.computeIfAbsent(
                                gauge.name(),
                                name -> GaugeSnapshot.builder().name(name).help(gauge.help()))
                        .dataPoint(point(gauge)));
        MetricSnapshots.Builder all = MetricSnapshots.builder();
        metrics.values().forEach(metric -> all.metricSnapshot(metric.build()));
        return all.build();
    }

    private static Stream<Gauge> read(Gauges part) {
        try {
            return part.read().stream();
        } catch (ProblemException e) {
            LOG.debug("No metrics of {}: {}", part.getClass().getSimpleName(), e.getMessage());
            return Stream.empty();
        }
    }

    private Stream<Gauge> plugins() {
        return sections.get().stream()
                .flatMap(all -> all.plugins().stream())
                .map(plugin -> new Gauge(
                        "foyer_plugin",
                        "1 for every section plugin, with its state.",
                        Map.of("plugin", plugin.code(), "state", plugin.state().name()),
                        1));
    }

    private static GaugeDataPointSnapshot point(Gauge gauge) {
        Labels.Builder labels = Labels.builder();
        gauge.labels().forEach(labels::label);
        return GaugeDataPointSnapshot.builder()
                .labels(labels.build())
                .value(gauge.value())
                .build();
    }
}
