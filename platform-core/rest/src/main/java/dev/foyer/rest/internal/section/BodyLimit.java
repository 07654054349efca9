// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.section;

import dev.foyer.plugin.CommonProblem;
import dev.foyer.plugin.ProblemException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Keeps bodies of any type to the size that JSON may have. */
final class BodyLimit implements ContainerRequestFilter {
    private static final int MOST = 1024 * 1024;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getLength() > MOST) {
            throw tooLarge();
        }
        request.setEntityStream(new Limited(request.getEntityStream()));
    }

    private static ProblemException tooLarge() {
        return CommonProblem.TOO_LARGE
                .because("rest.body.too-large", MOST / 1024)
                .with("limit", MOST);
    }

    private static final class Limited extends FilterInputStream {
        private long left = MOST;

        Limited(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            return value < 0 ? value : taken(1, value);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            return count < 0 ? count : taken(count, count);
        }

        private int taken(int count, int result) {
            left -= count;
            if (left < 0) {
                throw tooLarge();
            }
            return result;
        }
    }
}
