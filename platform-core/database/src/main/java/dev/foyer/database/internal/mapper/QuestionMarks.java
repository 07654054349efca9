// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.mapper;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts the places for values in a piece of SQL, as the driver does: not those in texts, names and comments. */
final class QuestionMarks {
    private static final Pattern TOKEN = Pattern.compile(
            "'(?:[^']|'')*'|\"[^\"]*\"|--[^\\n]*|/\\*.*?\\*/|\\$(\\w*)\\$.*?\\$\\1\\$|\\?\\?|(\\?)", Pattern.DOTALL);

    private QuestionMarks() {}

    static int in(String sql) {
        int count = 0;
        Matcher token = TOKEN.matcher(sql);
        while (token.find()) {
            count += token.group(2) == null ? 0 : 1;
        }
        return count;
    }
}
