// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.file;

import java.io.IOException;
import java.io.InputStream;

/** Reads on after an upload was refused, for a while: browsers look for the answer only when they have sent all. */
final class Drain {
    private static final long MOST = 64L * 1024 * 1024;

    private Drain() {}

    static void some(InputStream body) {
        byte[] buffer = new byte[64 * 1024];
        try {
            long left = MOST;
            for (int count = 0; count >= 0 && left > 0; count = body.read(buffer)) {
                left -= count;
            }
        } catch (IOException e) {
            // The sender is gone: nobody is left to answer.
        }
    }
}
