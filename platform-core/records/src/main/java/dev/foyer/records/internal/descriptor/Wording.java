// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.descriptor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How mistakes are worded. */
final class Wording {
    private static final int SHOWN = 30;

    private Wording() {}

    static String quoted(String text) {
        return "‘" + text + "’";
    }

    /** What was probably meant, and what is allowed. */
    static String instead(String name, Iterable<String> allowed) {
        String guess = near(name, allowed)
                .map(meant -> "; did you mean " + quoted(meant) + "?")
                .orElse("");
        return guess + "; allowed: " + listed(allowed);
    }

    static String listed(Iterable<String> names) {
        List<String> all = new ArrayList<>();
        names.forEach(all::add);
        if (all.isEmpty()) {
            return "nothing, there is none";
        }
        String shown = String.join(", ", all.subList(0, Math.min(SHOWN, all.size())));
        return all.size() > SHOWN ? shown + ", … (" + all.size() + ")" : shown;
    }

    /** The name that differs least, if it differs little. */
    static Optional<String> near(String name, Iterable<String> allowed) {
        String best = null;
        int least = Math.max(1, Math.min(3, name.length() / 3)) + 1;
        for (String candidate : allowed) {
            int distance = distance(plain(name), plain(candidate));
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    }

    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int above = row[j];
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? diagonal : diagonal + 1;
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[other.length()];
    }
}
