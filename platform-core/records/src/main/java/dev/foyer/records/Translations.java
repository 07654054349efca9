// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records;

import dev.foyer.plugin.Text;
import java.util.Locale;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Texts of all bundles, from {@code OSGI-INF/foyer/i18n/<language>.json}; English is the fallback. */
@ProviderType
public interface Translations {
    /** A text in a language; places are filled, a missing key is used as the pattern itself. */
    String render(Text text, Locale locale);

    /** The text of a key without places. */
    Optional<String> find(String key, Locale locale);
}
