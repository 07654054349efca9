// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.query;

/** Finds where the fields of a filter stand, as the parser does not say: they are asked for in the order of the text. */
final class Positions {
    private final String text;
    private int place;

    Positions(String text) {
        this.text = text;
    }

    /** Position of the next field, from 1; 0 if it is not found. */
    int next(String selector) {
        char quote = 0;
        for (int at = place; at < text.length(); at++) {
            char here = text.charAt(at);
            if (quote != 0) {
                at += here == '\\' ? 1 : 0;
                quote = here == quote ? 0 : quote;
            } else if (here == '"' || here == '\'') {
                quote = here;
            } else if (found(selector, at)) {
                place = at + selector.length();
                return at + 1;
            }
        }
        return 0;
    }

    private boolean found(String selector, int at) {
        int end = at + selector.length();
        return text.startsWith(selector, at)
                && (at == 0 || "(;, ".indexOf(text.charAt(at - 1)) >= 0)
                && end < text.length()
                && "=!<>~ ".indexOf(text.charAt(end)) >= 0;
    }
}
