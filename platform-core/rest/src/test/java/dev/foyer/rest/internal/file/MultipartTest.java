// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.foyer.plugin.ProblemException;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartTest {
    private static final String HEAD =
            "--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"C:\\\\logs\\\\Müller.txt\"\r\n"
                    + "Content-Type: text/plain\r\n\r\n";

    @Test
    void theContentEndsAtTheBoundary() throws IOException {
        Upload upload = read(HEAD + "one\r\n--xy two\r\r\n\r\n--xyz--\r\n");

        assertThat(upload.name()).isEqualTo("Müller.txt");
        assertThat(upload.content().readAllBytes()).asString().isEqualTo("one\r\n--xy two\r\r\n");
    }

    @Test
    void anEmptyFileIsAFile() throws IOException {
        assertThat(read(HEAD + "\r\n--xyz--").content().readAllBytes()).isEmpty();
    }

    @Test
    void anyContentOfAnySizeComesThroughWhateverPiecesArrive() throws IOException {
        Random random = new Random(7);
        for (int size : new int[] {1, 5, 32_761, 32_768, 100_000, 300_001}) {
            byte[] content = new byte[size];
            random.nextBytes(content);
            byte[] body = concat(
                    HEAD.getBytes(StandardCharsets.UTF_8), content, "\r\n--xyz--\r\n".getBytes(StandardCharsets.UTF_8));
            Upload upload = Multipart.read(new Pieces(body, random), type("xyz"));
            assertThat(upload.content().readAllBytes()).isEqualTo(content);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--xyz",
                "--abc\r\n\r\nx\r\n--abc--",
                "--xyz\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\nx\r\n--xyz--",
                "--xyz\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nx\r\n--xyz--",
                "--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"..\"\r\n\r\nx\r\n--xyz--",
                "--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nbroken off",
                "--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nbroken off\r\n--xyz",
                "--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nx\r\n--xyz\r\nmore"
            })
    void otherBodiesAreRefusedBeforeTheContentEnds(String body) {
        assertThatThrownBy(() -> read(body).content().readAllBytes()).isInstanceOf(ProblemException.class);
    }

    private static Upload read(String body) {
        return Multipart.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), type("xyz"));
    }

    private static MediaType type(String boundary) {
        return new MediaType("multipart", "form-data", Map.of("boundary", boundary));
    }

    private static byte[] concat(byte[]... parts) throws IOException {
        java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.write(part);
        }
        return all.toByteArray();
    }

    /** A body that arrives in pieces. */
    private static final class Pieces extends InputStream {
        private final InputStream body;
        private final Random random;

        Pieces(byte[] body, Random random) {
            this.body = new ByteArrayInputStream(body);
            this.random = random;
        }

        @Override
        public int read() throws IOException {
            return body.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return body.read(target, offset, Math.min(length, 1 + random.nextInt(5_000)));
        }
    }
}
