// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.request;

import dev.foyer.rest.internal.problem.RestProblem;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Finds escapes in a query that no decoder can make sense of, before a decoder fails or guesses. */
final class QueryString {
    private QueryString() {}

    static void check(@Nullable String query) {
        if (query == null || query.indexOf('%') < 0) {
            return;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(query.length());
        for (int at = 0; at < query.length(); at++) {
            if (query.charAt(at) != '%') {
                bytes.write('.');
                continue;
            }
            bytes.write(escaped(query, at));
            at += 2;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray()));
        } catch (CharacterCodingException e) {
            throw RestProblem.MALFORMED_REQUEST.because("rest.query.encoding");
        }
    }

    private static int escaped(String query, int at) {
        int high = at + 2 < query.length() ? Character.digit(query.charAt(at + 1), 16) : -1;
        int low = at + 2 < query.length() ? Character.digit(query.charAt(at + 2), 16) : -1;
        if (high < 0 || low < 0) {
            throw RestProblem.MALFORMED_REQUEST.because("rest.query.escape", at + 1);
        }
        return high * 16 + low;
    }
}
