// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.request;

import dev.foyer.plugin.CommonProblem;
import dev.foyer.rest.internal.problem.RestProblem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Versions of records as entity tags. */
public final class Versions {
    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");
    private static final Pattern OTHER_TAG = Pattern.compile("(W/)?\"[\\x21\\x23-\\x7e\\x80-\\xff]*\"");

    private Versions() {}

    /** The version that a change is based on: 428 without {@code If-Match}, 400 if it is not one entity tag. */
    public static long required(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw CommonProblem.VERSION_REQUIRED.because("rest.version.required");
        }
        Matcher tag = TAG.matcher(ifMatch.trim());
        if (tag.matches()) {
            return Long.parseLong(tag.group(1));
        }
        if (OTHER_TAG.matcher(ifMatch.trim()).matches()) {
            return 0; // A tag that we never gave: no record has version 0, so it is stale.
        }
        throw RestProblem.BAD_PARAMETER.because("rest.version.malformed", "If-Match");
    }

    /** The entity tag of a version. */
    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    /** Whether the caller has this version already. */
    public static boolean known(@Nullable String ifNoneMatch, long version) {
        return ifNoneMatch != null
                && (ifNoneMatch.contains(tag(version)) || ifNoneMatch.trim().equals("*"));
    }
}
