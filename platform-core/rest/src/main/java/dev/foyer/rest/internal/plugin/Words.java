// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.plugin;

import dev.foyer.plugin.Text;
import dev.foyer.plugin.Viewer;
import dev.foyer.rest.internal.problem.Texts;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Texts for one reader. */
record Words(Texts texts, Locale locale) {
    static Words of(Texts texts, Viewer viewer) {
        return new Words(texts, viewer.locale());
    }

    String render(Text text) {
        return texts.render(text, locale);
    }

    /** A title by language; the text where there is none, whose key then is no use without a translation. */
    String title(String code, Text text, Map<String, String> titles) {
        String rendered = render(text);
        return rendered.equals(text.key())
                ? Optional.ofNullable(titles.get(locale.getLanguage()))
                        .or(() -> Optional.ofNullable(titles.get("en")))
                        .orElse(code)
                : rendered;
    }
}
