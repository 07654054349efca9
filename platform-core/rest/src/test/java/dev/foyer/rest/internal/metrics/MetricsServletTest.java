// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foyer.database.Gauges;
import dev.foyer.plugin.CommonProblem;
import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MetricsServletTest {
    @Test
    void requestsAreCountedByTemplateAndClassOfStatus() throws IOException {
        RequestMeter meter = new RequestMeter();
        meter.answered("GET", "/records/{object}", 200, 30_000_000);
        meter.answered("BREW", "/records/{object}", 405, 1_000);
        meter.refused(401);
        String text = text(meter.registry().scrape());
        assertThat(text)
                .contains(
                        "foyer_http_request_duration_seconds_bucket{method=\"GET\",route=\"/records/{object}\",status=\"2xx\",le=\"0.05\"} 1")
                .contains(
                        "foyer_http_request_duration_seconds_count{method=\"other\",route=\"/records/{object}\",status=\"4xx\"} 1")
                .contains("foyer_http_refusals_total{status=\"401\"} 1");
    }

    @Test
    void aPartThatCannotAnswerLeavesTheOthersAlone() throws IOException {
        Gauges away = () -> {
            throw CommonProblem.UNAVAILABLE.because("database.problem.away");
        };
        Gauges here = () -> List.of(
                new Gauges.Gauge("foyer_things", "Things.", Map.of("kind", "a"), 3),
                new Gauges.Gauge("foyer_things", "Things.", Map.of("kind", "b"), 4));
        PlatformCollector collector = new PlatformCollector(() -> List.of(away, here), Optional::empty);
        assertThat(text(collector.collect()))
                .contains("foyer_things{kind=\"a\"} 3.0")
                .contains("foyer_things{kind=\"b\"} 4.0");
    }

    private static String text(MetricSnapshots snapshots) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        PrometheusTextFormatWriter.create().write(text, snapshots, EscapingScheme.UNDERSCORE_ESCAPING);
        return text.toString(StandardCharsets.UTF_8);
    }
}
