// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.isolation;

import dev.foyer.records.CallKind;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How long one call of a plugin may take.
 *
 * @param longest by kind; zero for as long as it takes
 */
record TimeLimits(Map<CallKind, Duration> longest) {
    TimeLimits {
        longest = Map.copyOf(longest);
    }

    /** What the operator says in {@code foyer.plugin.rule-seconds} and its like, or what is usual. */
    static TimeLimits of(Function<String, Optional<String>> properties) {
        Map<CallKind, Duration> longest = new EnumMap<>(CallKind.class);
        for (CallKind kind : CallKind.values()) {
            String name = "foyer.plugin." + kind.name().toLowerCase(Locale.ROOT) + "-seconds";
            Duration seconds = properties
                    .apply(name)
                    .map(String::trim)
                    .filter(text -> !text.isEmpty())
                    .map(Long::valueOf)
                    .map(Duration::ofSeconds)
                    .orElse(usual(kind));
            longest.put(kind, seconds);
        }
        return new TimeLimits(longest);
    }

    /** Somebody waits for the first three. */
    private static Duration usual(CallKind kind) {
        return switch (kind) {
            case RULE, ACTION, RESOURCE -> Duration.ofSeconds(5);
            case LISTENER -> Duration.ofMinutes(1);
            case TASK -> Duration.ofMinutes(10);
        };
    }

    /** The same, none of them longer than this. */
    TimeLimits within(Duration most) {
        Map<CallKind, Duration> shorter = new EnumMap<>(longest);
        shorter.replaceAll((kind, usual) -> usual.compareTo(most) > 0 ? most : usual);
        return new TimeLimits(shorter);
    }

    Duration of(CallKind kind) {
        return longest.getOrDefault(kind, Duration.ZERO);
    }
}
