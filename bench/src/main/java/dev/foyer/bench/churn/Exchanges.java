// SPDX-License-Identifier: Apache-2.0
package dev.foyer.bench.churn;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which section is being taken away, brought or updated at the moment, or was last. */
final class Exchanges {
    private final Map<String, Window> windows = new ConcurrentHashMap<>();

    /** What a section is going through. */
    enum Kind {
        /** Nothing: it runs. */
        NONE,
        /** A version takes the place of another; it never is not there. */
        UPDATE,
        /** It is removed, gone or being installed. */
        ABSENCE
    }

    private record Window(Kind kind, long begin, long end) {}

    void begin(String section, Kind kind) {
        windows.put(section, new Window(kind, System.nanoTime(), Long.MAX_VALUE));
    }

    void end(String section) {
        windows.computeIfPresent(section, (code, it) -> new Window(it.kind(), it.begin(), System.nanoTime()));
    }

    /** What a section went through while a request was on its way. */
    Kind during(String section, long sent, long answered) {
        Window window = windows.get(section);
        return window == null || window.end() < sent || answered < window.begin() ? Kind.NONE : window.kind();
    }
}
