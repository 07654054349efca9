// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.foyer.plugin.ProblemException;
import org.junit.jupiter.api.Test;

class DownloadTest {
    @Test
    void namesOfAnyLanguageAreSentTwice() {
        assertThat(Disposition.of("Grüße \"1\".txt", false))
                .isEqualTo("attachment; filename=\"Gr__e _1_.txt\"; filename*=UTF-8''Gr%C3%BC%C3%9Fe%20%221%22.txt");
    }

    @Test
    void onlyHarmlessTypesAreShownOrCalledByName() {
        assertThat(Disposition.harmless("image/png")).isTrue();
        assertThat(Disposition.harmless("image/svg+xml")).isFalse();
        assertThat(Disposition.mediaType("text/html")).isEqualTo("application/octet-stream");
        assertThat(Disposition.mediaType("image/svg+xml")).isEqualTo("application/octet-stream");
        assertThat(Disposition.mediaType("application/pdf")).isEqualTo("application/pdf");
    }

    @Test
    void piecesAreCutOut() {
        assertThat(Range.of(null, 100)).isEqualTo(new Range(0, 100, false));
        assertThat(Range.of("bytes=10-19", 100)).isEqualTo(new Range(10, 10, true));
        assertThat(Range.of("bytes=90-", 100)).isEqualTo(new Range(90, 10, true));
        assertThat(Range.of("bytes=-30", 100)).isEqualTo(new Range(70, 30, true));
        assertThat(Range.of("bytes=0-1,5-6", 100)).isEqualTo(new Range(0, 100, false));
        assertThat(Range.of("lines=1-2", 100)).isEqualTo(new Range(0, 100, false));
        assertThatThrownBy(() -> Range.of("bytes=100-", 100)).isInstanceOf(ProblemException.class);
    }
}
