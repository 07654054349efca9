// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.file;

import dev.foyer.rest.internal.problem.RestProblem;
import jakarta.ws.rs.core.MediaType;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;

/** Reads a multipart form with exactly one part, {@code file}, without keeping it (RFC 7578). */
final class Multipart {
    private static final Pattern BOUNDARY = Pattern.compile("[\\x20-\\x7e]{1,70}");

    private Multipart() {}

    static Upload read(InputStream body, MediaType type) {
        String boundary = boundary(type);
        try {
            PartHeaders headers = PartHeaders.read(body, boundary);
            if (!headers.name().equals("file")) {
                throw RestProblem.MALFORMED_MULTIPART.because("rest.multipart.part", headers.name());
            }
            return new Upload(headers.fileName(), new PartContent(new BoundaryStream(body, boundary)));
        } catch (IOException e) {
            throw RestProblem.MALFORMED_MULTIPART.because("rest.multipart.broken");
        }
    }

    /** What divides the parts, as the content type says. */
    static String boundary(MediaType type) {
        String boundary = type.getParameters().getOrDefault("boundary", "");
        if (!BOUNDARY.matcher(boundary).matches()) {
            throw RestProblem.MALFORMED_MULTIPART.because("rest.multipart.boundary");
        }
        return boundary;
    }

    /** Content whose end is checked before it counts: what follows must end the body. */
    private static final class PartContent extends FilterInputStream {
        private final BoundaryStream content;

        PartContent(BoundaryStream content) {
            super(content);
            this.content = content;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            try {
                int count = content.read(target, offset, length);
                if (count < 0) {
                    requireLast(content.rest());
                }
                return count;
            } catch (IOException e) {
                throw RestProblem.MALFORMED_MULTIPART.because("rest.multipart.broken");
            }
        }

        @Override
        public void close() {
            // The rest of the body is the server's business.
        }

        private static void requireLast(byte[] rest) {
            if (rest.length < 2) {
                throw RestProblem.MALFORMED_MULTIPART.because("rest.multipart.broken");
            }
            if (rest[0] != '-' || rest[1] != '-') {
                throw RestProblem.MALFORMED_MULTIPART.because("rest.multipart.one");
            }
        }
    }
}
