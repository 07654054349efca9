// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.search;

import dev.foyer.records.internal.search.SearchWords.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Texts with what was found in them, as parts: plain, found, plain … */
final class Passages {
    /** Marks that no text has: characters for private use, taken out of the texts before. */
    static final char START = '\ue000';

    static final char STOP = '\ue001';

    private static final int AROUND = 60;

    private Passages() {}

    /** Parts of a marked text, with single blanks. */
    static List<String> parts(String marked) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean found = false;
        boolean blank = false;
        for (char character : marked.strip().toCharArray()) {
            if (character == (found ? STOP : START)) {
                parts.add(part.toString());
                part.setLength(0);
                found = !found;
            } else if (!Character.isWhitespace(character) && character != START && character != STOP) {
                part.append(character);
            } else if (Character.isWhitespace(character) && !blank) {
                part.append(' ');
            }
            blank = Character.isWhitespace(character);
        }
        parts.add(part.toString());
        return parts;
    }

    /** Marks a run of characters that are written without blanks, which PostgreSQL's own headlines do not see. */
    static Optional<String> paired(String text, List<Word> words) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (Word word : words) {
            int place = word.paired() ? lower.indexOf(word.text()) : -1;
            if (place >= 0) {
                return Optional.of(marked(text, place, word.text().length()));
            }
        }
        return Optional.empty();
    }

    private static String marked(String text, int place, int length) {
        int from = Math.max(0, place - AROUND);
        int to = Math.min(text.length(), place + length + AROUND);
        return (from > 0 ? "… " : "")
                + text.substring(from, place)
                + START
                + text.substring(place, place + length)
                + STOP
                + text.substring(place + length, to)
                + (to < text.length() ? " …" : "");
    }
}
