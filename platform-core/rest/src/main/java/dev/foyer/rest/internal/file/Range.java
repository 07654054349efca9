// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.file;

import dev.foyer.rest.internal.problem.RestProblem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The piece of a file that is asked for (RFC 9110, 14). Several pieces at once are answered with all of it.
 *
 * @param from first byte
 * @param length of the piece
 * @param partial whether it is less than all
 */
record Range(long from, long length, boolean partial) {
    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    static Range of(@Nullable String header, long size) {
        Matcher wanted = ONE.matcher(header == null ? "" : header.replace(" ", ""));
        if (!wanted.matches() || wanted.group().equals("bytes=-")) {
            return new Range(0, size, false);
        }
        boolean suffix = wanted.group(1).isEmpty();
        long first = suffix ? Math.max(0, size - Long.parseLong(wanted.group(2))) : Long.parseLong(wanted.group(1));
        boolean open = suffix || wanted.group(2).isEmpty();
        long last = open ? size - 1 : Math.min(size - 1, Long.parseLong(wanted.group(2)));
        if (first > last) {
            throw RestProblem.RANGE.because("rest.file.range", size);
        }
        return new Range(first, last - first + 1, true);
    }

    String header(long size) {
        return "bytes " + from + "-" + (from + length - 1) + "/" + size;
    }
}
