// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.problem;

import java.io.IOException;
import java.io.InputStream;

/**
 * What is left of a body when the answer is known. It has to be read: otherwise the server drops the connection after
 * the answer without saying so, and the next request of the caller is lost.
 */
public final class UnreadBody {
    private static final long USUAL = 1024L * 1024;

    private UnreadBody() {}

    /** Reads to the end, or gives up after a megabyte and returns false. */
    public static boolean skip(InputStream body) {
        return skip(body, USUAL);
    }

    /** Reads to the end, or gives up after a number of bytes and returns false. */
    public static boolean skip(InputStream body, long most) {
        try {
            // Most often there is nothing, and no memory is taken to find that out.
            return body.read() < 0 || rest(body, most - 1);
        } catch (IOException e) {
            return false; // The sender is gone: nobody is left to lose anything.
        }
    }

    private static boolean rest(InputStream body, long most) throws IOException {
        byte[] buffer = new byte[16 * 1024];
        long left = most;
        for (int count = 0; count >= 0; count = body.read(buffer)) {
            left -= count;
            if (left < 0) {
                return false;
            }
        }
        return true;
    }
}
