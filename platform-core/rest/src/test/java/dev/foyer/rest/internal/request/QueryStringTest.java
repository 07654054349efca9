// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.request;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.foyer.plugin.ProblemException;
import dev.foyer.rest.internal.caller.Languages;
import java.util.Locale;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryStringTest {
    @ParameterizedTest
    @ValueSource(strings = {"q=%", "q=%4", "q=%zz", "q=%ff", "q=%c3", "q=%c3x%a4", "q=%ed%a0%80"})
    void faultyEscapesAreRefused(String query) {
        assertThatThrownBy(() -> QueryString.check(query)).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=a+b", "q=%c3%a4", "q=%F0%9F%98%80&x=%25"})
    void properOnesPass(String query) {
        assertThatCode(() -> QueryString.check(query)).doesNotThrowAnyException();
    }

    @Test
    void strangersGetTheLanguageTheyAskFor() {
        Assertions.assertThat(Languages.best("fr, de-AT;q=0.8, en;q=0.5")).isEqualTo(Locale.GERMAN);
        Assertions.assertThat(Languages.best("fr")).isEqualTo(Locale.ENGLISH);
        Assertions.assertThat(Languages.best(";;;q=x")).isEqualTo(Locale.ENGLISH);
        Assertions.assertThat(Languages.best(null)).isEqualTo(Locale.ENGLISH);
    }
}
