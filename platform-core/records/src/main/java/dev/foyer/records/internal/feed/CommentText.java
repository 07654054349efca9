// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.feed;

import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Text;
import dev.foyer.plugin.Violation;
import java.util.List;
import java.util.regex.Pattern;

/** The text of a comment: plain, without control characters that no reader can see, not endless. */
final class CommentText {
    static final int LONGEST = 20_000;

    // Tabulators and line ends are text, the other control characters and half characters are not.
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}&&[^\\t\\n]]|\\p{Cs}");

    private CommentText() {}

    static String clean(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        return UNSEEN.matcher(lines).replaceAll("").strip();
    }

    /** The clean text, or 422. */
    static String checked(String text) {
        String clean = clean(text);
        if (clean.isEmpty()) {
            throw invalid("/text", "required", Text.of("records.problem.comment.empty"));
        }
        if (clean.codePointCount(0, clean.length()) > LONGEST) {
            throw invalid("/text", "too-long", Text.of("records.problem.comment.long", LONGEST));
        }
        return clean;
    }

    static ProblemException invalid(String pointer, String code, Text detail) {
        return ProblemException.invalid(List.of(new Violation(pointer, code, detail)));
    }
}
