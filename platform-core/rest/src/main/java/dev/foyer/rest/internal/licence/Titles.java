// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.licence;

import dev.foyer.licensing.Decision;
import dev.foyer.plugin.Text;
import dev.foyer.rest.internal.licence.LicenceJson.DecisionJson;
import dev.foyer.rest.internal.licence.LicenceJson.NamedJson;
import dev.foyer.rest.internal.problem.Texts;
import java.util.Locale;

/** What codes are called in a language. */
record Titles(Texts texts, Locale locale) {
    /** The title of a section, an object or a lookup; of one that is not here, its code as words. */
    String of(String code) {
        String key = code + ".title";
        String title = texts.render(Text.of(key), locale);
        return title.equals(key) ? words(code) : title;
    }

    private static String words(String code) {
        return code.substring(0, 1).toUpperCase(Locale.ROOT)
                + code.substring(1).replace('-', ' ').replace('_', ' ');
    }

    NamedJson named(String code) {
        return new NamedJson(code, of(code));
    }

    DecisionJson decision(String section, Decision decision) {
        return new DecisionJson(
                section, of(section), decision.allowed(), decision.rule(), texts.render(decision.reason(), locale));
    }
}
