// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.descriptor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DescriptorFaultsTest {
    @Test
    void theSoundDescriptorHasNoFault() {
        assertThat(Shop.read(Shop.sound()).faults()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void everyMistakeIsReportedWithItsPlace(Mistake mistake) {
        Reading reading = Shop.read(Shop.with(mistake.piece, mistake.by));
        assertThat(reading.faults()).extracting(Fault::toString).isEqualTo(mistake.reported);
        assertThat(reading.section().isPresent()).isEqualTo(reading.errors().isEmpty());
    }

    @Test
    void anEmptyFileIsReported() {
        assertThat(Shop.read("# nothing yet\n").faults())
                .extracting(Fault::toString)
                .containsExactly("shop.section.yaml:1:1 the file is empty; a descriptor begins with ‘foyer: 1’");
    }

    @Test
    void missingTextsAreWarningsAtWhatNeedsThem() {
        Reading reading = Shop.read(Shop.sound(), Set.of("shop.title"));
        assertThat(reading.section()).isPresent();
        assertThat(reading.warnings())
                .extracting(Fault::toString)
                .contains(
                        "shop.section.yaml:9:7 warning: no English text ‘repair-status.new’; add it to OSGI-INF/foyer/i18n/en.json",
                        "shop.section.yaml:15:3 warning: no English text ‘repair.plural’; add it to OSGI-INF/foyer/i18n/en.json",
                        "shop.section.yaml:25:7 warning: no English text ‘repair.field.subject’; add it to OSGI-INF/foyer/i18n/en.json",
                        "shop.section.yaml:30:7 warning: no English text ‘repair.field.channel.option.web’; add it to OSGI-INF/foyer/i18n/en.json",
                        "shop.section.yaml:41:7 warning: no English text ‘repair.action.close’; add it to OSGI-INF/foyer/i18n/en.json",
                        "shop.section.yaml:42:61 warning: no English text ‘repair.action.open.input.why’; add it to OSGI-INF/foyer/i18n/en.json",
                        "shop.section.yaml:60:5 warning: no English text ‘shop.home.mine’; add it to OSGI-INF/foyer/i18n/en.json")
                .noneMatch(fault -> fault.contains("‘shop.title’"));
    }

    @Test
    void theExceptionNamesAllMistakes() {
        String yaml = Shop.with("order: 20", "order: soon").replace("max: 80", "max: 0");
        assertThatThrownBy(() -> Shop.read(yaml).orThrow())
                .isInstanceOf(DescriptorException.class)
                .hasMessage("shop.section.yaml:3:8 ‘order’ must be a whole number, not ‘soon’\n"
                        + "shop.section.yaml:25:35 0 is too small for the value of ‘max’; at least 1");
    }

    static Stream<Mistake> mistakes() throws IOException {
        try (InputStream text = DescriptorFaultsTest.class.getResourceAsStream("/descriptors/faults.txt")) {
            return Arrays.stream(new String(text.readAllBytes(), UTF_8).split("\n\n"))
                    .filter(block -> !block.startsWith("#"))
                    .map(block -> Mistake.of(block.lines().toList()))
                    .toList()
                    .stream();
        }
    }

    /** A piece of the sound descriptor, what stands there instead, and all that is reported. */
    record Mistake(String piece, String by, List<String> reported) {
        static Mistake of(List<String> lines) {
            return new Mistake(
                    plain(lines.get(0)),
                    plain(lines.get(1)),
                    lines.stream()
                            .skip(2)
                            .map(line -> Shop.FILE + ":" + line.substring(2))
                            .toList());
        }

        private static String plain(String line) {
            return line.substring(Math.min(2, line.length()))
                    .replace("\\n", "\n")
                    .replace("\\t", "\t");
        }
    }
}
