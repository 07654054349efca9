// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.files;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of files as any reader's computer can take them, and as they are read. */
final class FileName {
    private static final int LONGEST = 200;
    private static final int LONGEST_EXTENSION = 20;

    // Control characters, half characters, and whatever changes the direction or hides between letters.
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\p{Cntrl}\\p{Cs}\\u00AD\\u061C\\u180E\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u206F\\uFEFF\\uFFF9-\\uFFFB]");
    private static final Pattern RESERVED = Pattern.compile("[<>:\"|?*]");
    private static final Pattern EDGES = Pattern.compile("^[.\\s]+|[.\\s]+$");
    private static final Pattern DEVICE = Pattern.compile("(?i)^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?$");

    private FileName() {}

    static String clean(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String seen =
                UNSEEN.matcher(Normalizer.normalize(last, Normalizer.Form.NFC)).replaceAll("");
        String name = EDGES.matcher(RESERVED.matcher(seen).replaceAll("_")).replaceAll("");
        if (name.isEmpty()) {
            return "file";
        }
        return shortened(DEVICE.matcher(name).matches() ? "_" + name : name);
    }

    /** Lower case, without the dot; empty if there is none. */
    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static String shortened(String name) {
        if (name.codePointCount(0, name.length()) <= LONGEST) {
            return name;
        }
        String extension = extension(name);
        boolean keeps = !extension.isEmpty() && extension.length() <= LONGEST_EXTENSION;
        String tail = keeps ? name.substring(name.length() - extension.length() - 1) : "";
        String head = name.substring(0, name.length() - tail.length());
        int room = LONGEST - tail.length();
        return head.substring(0, head.offsetByCodePoints(0, Math.min(room, head.codePointCount(0, head.length()))))
                + tail;
    }
}
