// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-22T10:43:54.123456Z",
                "2026-11-22T10:43:54.120Z",
                "2026-11-22T10:43:54.120003Z",
                "2026-11-22T10:43:54Z",
                "2026-11-22T10:43:00Z",
                "2026-11-22T10:43:00.5Z",
                "2026-11-22T00:00:00Z",
                "1969-12-31T23:59:59.999999Z",
                "0000-12-31T00:00:00Z",
                "0001-01-01T00:00:00Z",
                "2024-02-29T23:59:59.000000001Z",
                "-0001-01-01T00:00:00Z",
                "+10000-01-01T00:00:00Z",
                "9999-12-31T23:59:59.999999Z"
            })
    void aTimeIsWrittenAsJavaWritesIt(String text) {
        Instant time = Instant.parse(text);

        assertThat(Times.text(time)).isEqualTo(time.toString());
    }
}
