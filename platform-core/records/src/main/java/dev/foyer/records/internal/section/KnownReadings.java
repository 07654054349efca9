// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.section;

import dev.foyer.records.internal.descriptor.Reading;
import dev.foyer.records.internal.descriptor.SectionReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * The latest descriptors that were read. An archive is read for its plan, again when it is installed, and the one before it
 * when that comes back: all of that within a moment, and on a processor that others are waiting for.
 */
final class KnownReadings {
    /** Each section of a portal in two versions, and some more. */
    private static final int MOST = 32;

    private final Map<Source, Known> latest = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Source, Known> eldest) {
            return size() > MOST;
        }
    };

    /** What a reading depends on beside the files that are there: text itself instead of a hash of it. */
    private record Source(String file, String content, Optional<Set<String>> texts) {}

    /** A reading, with the files that were asked for and whether they were there. */
    private record Known(Reading reading, Map<String, Boolean> asked) {
        boolean holds(Predicate<String> files) {
            return asked.entrySet().stream().allMatch(each -> files.test(each.getKey()) == each.getValue());
        }
    }

    /**
     * Reads a descriptor, or takes what is known of it.
     *
     * @param texts keys of the English translations
     * @param files whether a file lies beside the descriptor
     */
    Reading read(String file, byte[] content, Optional<Set<String>> texts, Predicate<String> files) {
        Source source = new Source(file, new String(content, StandardCharsets.ISO_8859_1), texts);
        synchronized (latest) {
            Known known = latest.get(source);
            if (known != null && known.holds(files)) {
                return known.reading();
            }
        }
        Map<String, Boolean> asked = new ConcurrentHashMap<>();
        Reading reading = SectionReader.reading(
                file, new ByteArrayInputStream(content), texts, path -> asked.computeIfAbsent(path, files::test));
        synchronized (latest) {
            latest.put(source, new Known(reading, Map.copyOf(asked)));
        }
        return reading;
    }
}
