// SPDX-License-Identifier: Apache-2.0
package dev.foyer.knowledge.internal;

import java.text.Normalizer;
import java.util.Locale;

/** Makes the short name of an article out of its title. */
final class Slug {
    private static final int MOST = 120;

    private Slug() {}

    /** Letters and digits of any script in lower case, joined by hyphens; empty if the title has none. */
    static String of(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+(?=[\\p{IsLatin}\\s\\p{Punct}]|$)", "");
        String joined = Normalizer.normalize(plain, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-")
                .replaceAll("^-+|-+$", "");
        return joined.length() <= MOST ? joined : joined.substring(0, MOST);
    }
}
