// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.section;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foyer.records.internal.descriptor.Fault;
import dev.foyer.records.internal.descriptor.Reading;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class KnownReadingsTest {
    private static final String VISITS = """
            foyer: 1
            section: visits
            ui: { module: ui/visits.js, pages: { calendar: { icon: calendar } } }
            objects:
              visit:
                fields:
                  title: { type: text, max: 120, required: true }
            """;

    private final KnownReadings readings = new KnownReadings();

    @Test
    void theSameDescriptorIsReadOnce() {
        Reading first = read(VISITS, Set.of("visits.title"), path -> true);

        assertThat(read(VISITS, Set.of("visits.title"), path -> true)).isSameAs(first);
        assertThat(read(VISITS, Set.of(), path -> true)).isNotSameAs(first);
        assertThat(read(VISITS.replace("120", "121"), Set.of("visits.title"), path -> true))
                .isNotSameAs(first);
    }

    @Test
    void aFileThatHasGoneIsMissedAllTheSame() {
        assertThat(read(VISITS, Set.of(), path -> true).errors())
                .noneMatch(fault -> fault.toString().contains("ui/visits.js"));
        assertThat(read(VISITS, Set.of(), path -> false).errors())
                .extracting(Fault::toString)
                .anyMatch(fault -> fault.contains("ui/visits.js"));
    }

    @Test
    void onlyTheLatestAreKept() {
        Reading first = read(VISITS, Set.of(), path -> true);
        for (int max = 1; max <= 32; max++) {
            read(VISITS.replace("120", String.valueOf(max)), Set.of(), path -> true);
        }

        assertThat(read(VISITS, Set.of(), path -> true)).isNotSameAs(first);
    }

    private Reading read(String descriptor, Set<String> texts, Predicate<String> files) {
        return readings.read("visits.section.yaml", descriptor.getBytes(UTF_8), Optional.of(texts), files);
    }
}
