// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Visible numbers such as {@code SR00000012}. */
final class Numbers {
    private static final Pattern PLACES = Pattern.compile("\\{(0+)}");

    private Numbers() {}

    /** A number in its mask; one that has outgrown the mask is simply longer. */
    static String format(String mask, long number) {
        Matcher places = PLACES.matcher(mask);
        if (!places.find()) {
            return mask + number;
        }
        String digits = ("%0" + places.group(1).length() + "d").formatted(number);
        return mask.substring(0, places.start()) + digits + mask.substring(places.end());
    }
}
