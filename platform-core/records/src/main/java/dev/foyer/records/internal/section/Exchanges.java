// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.section;

import dev.foyer.records.model.LookupType;
import dev.foyer.records.model.ObjectType;
import dev.foyer.records.model.SectionType;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sections that are going, or whose next version is on its way: for as long they are busy and not unknown. */
final class Exchanges {
    /** Whoever began an exchange ends it; this is for one that was lost. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Map<String, Exchange> running = new ConcurrentHashMap<>();

    private record Exchange(Set<String> codes, long end) {
        boolean over() {
            return System.nanoTime() - end > 0;
        }
    }

    /** False if it was begun already. */
    boolean begin(SectionType section) {
        Set<String> codes = Stream.of(
                        Stream.of(section.code()),
                        section.objects().stream().map(ObjectType::code),
                        section.lookups().stream().map(LookupType::code))
                .flatMap(some -> some)
                .collect(Collectors.toUnmodifiableSet());
        Exchange exchange = new Exchange(codes, System.nanoTime() + LONGEST.toNanos());
        return running.putIfAbsent(section.code(), exchange) == null;
    }

    void end(String section) {
        running.remove(section);
    }

    boolean of(String section) {
        Exchange exchange = running.get(section);
        return exchange != null && !exchange.over();
    }

    /** Whether a code is that of such a section, or of an object or a lookup of it. */
    boolean concern(String code) {
        return !running.isEmpty()
                && running.values().stream()
                        .anyMatch(exchange -> exchange.codes().contains(code) && !exchange.over());
    }
}
