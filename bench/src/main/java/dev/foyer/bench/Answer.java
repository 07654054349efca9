// SPDX-License-Identifier: Apache-2.0
package dev.foyer.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;

/**
 * An answer.
 *
 * @param head status and headers
 * @param body empty if the answer is the expected one: nobody looks at it
 */
public record Answer(String head, byte[] body) {
    public int status() {
        return Integer.parseInt(head, 9, 12, 10);
    }

    /** This answer, if it is the one that a request expects. */
    Answer to(Request request) {
        if (status() != request.status()) {
            throw new BenchException("expected " + request.status() + ", got " + status() + " " + text());
        }
        return this;
    }

    public String text() {
        return new String(body, UTF_8);
    }

    /** The value of a header; empty if there is none. */
    public String header(String name) {
        int found = head.indexOf("\r\n" + name + ":");
        return found < 0
                ? ""
                : head.substring(found + name.length() + 3, head.indexOf('\r', found + 2))
                        .strip();
    }

    /** How long its body is. */
    int length() throws IOException {
        String length = header("Content-Length");
        if (length.isEmpty() && !header("Transfer-Encoding").isEmpty()) {
            throw new IOException("The answer does not say how long it is");
        }
        return length.isEmpty() ? 0 : Integer.parseInt(length);
    }
}
