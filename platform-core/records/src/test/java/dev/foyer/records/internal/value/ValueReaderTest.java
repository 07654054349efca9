// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.foyer.records.model.FieldType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueReaderTest {
    private static @Nullable Object read(FieldType type, @Nullable Object json) {
        return ValueReader.read(new ValueSpec(type, OptionalInt.empty(), List.of("a", "b")), json);
    }

    @ParameterizedTest
    @CsvSource({
        "INTEGER, 9223372036854775808",
        "DECIMAL, 1e40",
        "DECIMAL, NaN",
        "DECIMAL, 0.00000000001",
        "DATE, 2026-02-30",
        "DATE_TIME, 2026-02-01",
        "DURATION, 5 minutes",
        "CHOICE, c",
        "EMAIL, a@b",
        "EMAIL, a b@c.de",
        "PHONE, call me",
        "URL, ftp://example.org",
        "URL, javascript:alert(1)",
        "URL, http:///path",
        "LOOKUP, 1-2-3-4-5",
        "MULTI_LOOKUP, x",
        "BOOLEAN, true",
    })
    void whatDoesNotFitIsRefused(FieldType type, String given) {
        assertThatThrownBy(() -> read(type, given)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void amountsHaveTwoDecimals() {
        assertThatThrownBy(() -> read(FieldType.MONEY, Map.of("amount", "1.005", "currency", "EUR")))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> read(FieldType.MONEY, Map.of("amount", 1))).isInstanceOf(InvalidValueException.class);
        assertThat(String.valueOf(read(FieldType.MONEY, Map.of("amount", 3, "currency", "EUR"))))
                .contains("3.00");
    }

    @Test
    void wholeNumbersMayBeWrittenWithAPoint() {
        assertThat(read(FieldType.INTEGER, new BigDecimal("3.0"))).isEqualTo(3L);
        assertThatThrownBy(() -> read(FieldType.INTEGER, 3.5)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void whatCannotBeStoredIsTakenOutOfTexts() {
        assertThat(read(FieldType.TEXT, "a\u0000b\u0007 \ud800c\ud83d\ude00")).isEqualTo("ab c\ud83d\ude00");
        assertThat(read(FieldType.LONG_TEXT, " a\r\nb\tc ")).isEqualTo("a\nb\tc");
        assertThat(read(FieldType.TEXT, " \u0000 ")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=x onerror=alert(1)>",
                "<svg/onload=alert(1)>",
                "<a href=\"java\tscript:alert(1)\">x</a>",
                "<iframe src=\"https://example.org\"></iframe>",
                "<p style=\"background:url(javascript:x)\">x</p>",
                "<form action=\"/x\"><input></form>",
                "<object data=\"x\"></object>",
                "<a href=\"data:text/html,x\">x</a>",
            })
    void richTextKeepsNothingThatRuns(String html) {
        assertThat(RichText.clean(html))
                .doesNotContainIgnoringCase("script")
                .doesNotContain("onerror", "onload", "iframe", "style", "form", "object", "data:");
    }

    @Test
    void richTextKeepsItsStructure() {
        String html = "<h2 id=\"top\">T</h2><pre><code class=\"language-java\">x</code></pre>"
                + "<table><tr><td colspan=\"2\">y</td></tr></table>";
        assertThat(RichText.clean(html)).contains("id=\"top\"", "language-java", "colspan=\"2\"");
        assertThat(RichText.text("<p>One<b>two</b></p><p>&lt;three</p>").split("\\s+"))
                .containsExactly("One", "two", "<three");
    }
}
