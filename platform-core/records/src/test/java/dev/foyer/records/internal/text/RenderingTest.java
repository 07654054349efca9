// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foyer.plugin.Text;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RenderingTest {
    private final Catalogue texts = new Catalogue(Map.of(
            "en", Map.of("hello", "Hello {0}", "name", "the name", "only", "English only", "many", "{0} of {1}"),
            "de", Map.of("hello", "Hallo {0}", "name", "der Name")));

    @Test
    void aTextIsRenderedInTheLanguageWithItsPlacesFilled() {
        assertThat(render(Text.of("hello", "Ada"), Locale.GERMAN)).isEqualTo("Hallo Ada");
    }

    @Test
    void aTextInAPlaceIsTranslatedToo() {
        assertThat(render(Text.of("hello", Text.of("name")), Locale.GERMAN)).isEqualTo("Hallo der Name");
    }

    @Test
    void englishStandsInForAMissingLanguageAndTheKeyForAMissingText() {
        assertThat(render(Text.of("only"), Locale.GERMAN)).isEqualTo("English only");
        assertThat(render(Text.of("Nothing like {0}", "that"), Locale.GERMAN)).isEqualTo("Nothing like that");
    }

    @Test
    void listsAreJoinedAndNumbersWrittenInTheLanguage() {
        assertThat(render(Text.of("many", List.of("b", "a"), 1234567), Locale.GERMAN))
                .isEqualTo("b, a of 1.234.567");
    }

    @Test
    void aPatternThatIsNoFormatIsShownAsItIs() {
        assertThat(render(Text.of("a { brace", "x"), Locale.ENGLISH)).isEqualTo("a { brace");
    }

    private String render(Text text, Locale locale) {
        return Rendering.render(texts, text, locale);
    }
}
