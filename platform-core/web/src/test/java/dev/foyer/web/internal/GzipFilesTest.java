// SPDX-License-Identifier: Apache-2.0
package dev.foyer.web.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foyer.records.UiModules;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class GzipFilesTest {
    private final AtomicInteger opened = new AtomicInteger();
    private final GzipFiles files = new GzipFiles();

    @Test
    void aScriptIsCompressedOnce() throws IOException {
        byte[] script = "export const word = 'visit';\n".repeat(100).getBytes(UTF_8);
        UiModules.File file = file(script);

        byte[] first = files.of("/visits/1/visits.js", file).orElseThrow();
        assertThat(first).hasSizeLessThan(script.length / 10);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(first)).readAllBytes())
                .isEqualTo(script);
        assertThat(files.of("/visits/1/visits.js", file)).containsSame(first);
        assertThat(opened).hasValue(1);
    }

    @Test
    void whatGainsNothingStaysAsItIs() {
        byte[] noise = new byte[4096];
        new Random(1).nextBytes(noise);

        assertThat(files.of("small.js", file(new byte[1024]))).isEmpty();
        assertThat(files.of("picture.png", file(new byte[4096]))).isEmpty();
        assertThat(files.of("noise.js", file(noise))).isEmpty();
    }

    private UiModules.File file(byte[] content) {
        return new UiModules.File("hash", content.length, () -> {
            opened.incrementAndGet();
            return new ByteArrayInputStream(content);
        });
    }
}
