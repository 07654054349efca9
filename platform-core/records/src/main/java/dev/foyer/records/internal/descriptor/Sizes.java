// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.descriptor;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes such as {@code 25 MB}. */
final class Sizes {
    private static final Pattern SIZE = Pattern.compile("([0-9]{1,6}) ?(B|KB|MB|GB)");
    private static final Map<String, Long> UNITS = Map.of("B", 1L, "KB", 1L << 10, "MB", 1L << 20, "GB", 1L << 30);

    private Sizes() {}

    static long bytes(String size) {
        Matcher matcher = SIZE.matcher(size);
        return matcher.matches() ? Long.parseLong(matcher.group(1)) * UNITS.getOrDefault(matcher.group(2), 1L) : 0;
    }
}
