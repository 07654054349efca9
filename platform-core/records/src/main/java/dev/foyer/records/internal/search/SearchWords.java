// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody typed, as words.
 *
 * @param text in lower case with single blanks
 * @param words in order, each once
 * @param operators whether quotes, minus or <i>or</i> say how the words belong together
 */
record SearchWords(String text, List<Word> words, boolean operators) {
    private static final int LONGEST = 400;
    private static final int LONGEST_WORD = 60;
    private static final String PAIRED = "\\u3041-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7af";
    private static final Pattern WORD = Pattern.compile("[" + PAIRED + "]+|[\\p{L}\\p{M}\\p{N}&&[^" + PAIRED
            + "]][\\p{L}\\p{M}\\p{N}'’._+#/\\-&&[^" + PAIRED + "]]*");
    private static final Pattern ENDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}+#]+$");
    private static final Pattern OPERATORS = Pattern.compile("\"[^\"]+\"|(^|\\s)-[\\p{L}\\p{N}]|\\s(or|OR)\\s");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cs}\\s]+");

    SearchWords {
        words = List.copyOf(words);
    }

    /** The words of a text, at most so many. */
    static SearchWords parse(String typed, int most) {
        String cut = typed.length() <= LONGEST * 20 ? typed : typed.substring(0, LONGEST * 20);
        String text = UNSEEN.matcher(cut).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
        Set<Word> words = new LinkedHashSet<>();
        Matcher found = WORD.matcher(text);
        while (found.find() && words.size() < most) {
            String word = ENDS.matcher(found.group()).replaceAll("");
            if (!word.isEmpty() && word.length() <= LONGEST_WORD) {
                words.add(new Word(word));
            }
        }
        String shown = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        return new SearchWords(
                shown, new ArrayList<>(words), OPERATORS.matcher(cut).find());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether a word is the last one: it may still be being typed. */
    boolean last(Word word) {
        return word.equals(words.get(words.size() - 1));
    }

    /** The text with another word in the place of one. */
    SearchWords replaced(Word word, String other) {
        String changed = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(word.text()) + "(?![\\p{L}\\p{N}])")
                .matcher(text)
                .replaceAll(Matcher.quoteReplacement(other));
        return new SearchWords(changed, words, operators);
    }

    /** Some of the words. */
    SearchWords only(List<Word> some) {
        return new SearchWords(text, some, false);
    }

    /** One word; or a run of characters that are written without blanks. */
    record Word(String text) {
        private static final Pattern RUN = Pattern.compile("[" + PAIRED + "]+");

        boolean paired() {
            return RUN.matcher(text).matches();
        }

        /** Overlapping pairs, as the index has them. */
        List<String> pairs() {
            int[] characters = text.codePoints().toArray();
            List<String> pairs = new ArrayList<>();
            for (int place = 0; place + 1 < characters.length; place++) {
                pairs.add(new String(characters, place, 2));
            }
            return pairs;
        }
    }
}
