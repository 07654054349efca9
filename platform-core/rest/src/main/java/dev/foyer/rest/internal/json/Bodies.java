// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.json;

import dev.foyer.plugin.CommonProblem;
import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Text;
import dev.foyer.rest.internal.problem.RestProblem;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads bodies into memory, up to a limit. */
public final class Bodies {
    private Bodies() {}

    /** The whole body; 413 as soon as it is known to be larger, 400 if it breaks off. */
    public static byte[] read(InputStream stream, @Nullable String contentLength, int limit) {
        if (contentLength != null && contentLength.matches("\\d{1,18}") && Long.parseLong(contentLength) > limit) {
            throw tooLarge(limit);
        }
        try {
            byte[] body = stream.readNBytes(limit + 1);
            if (body.length > limit) {
                throw tooLarge(limit);
            }
            return body;
        } catch (IOException e) {
            throw RestProblem.MALFORMED_REQUEST.because("rest.body.broken");
        }
    }

    private static ProblemException tooLarge(int limit) {
        return new ProblemException(CommonProblem.TOO_LARGE, Text.of("rest.body.too-large", limit / 1024))
                .with("limit", limit);
    }
}
