// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foyer.plugin.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Patterns and positions, which need no database. */
class FilterTextTest {
    @ParameterizedTest
    @CsvSource({
        "print, A Printer, true",
        "print*, A Printer, false",
        "*print*, A Printer, true",
        "a*er, A Printer, true",
        "a*b, A Printer, false",
        "'100%', at 100% now, true",
        "'.', no dot here, false",
        "*, anything, true",
    })
    void patternsMatchInAnyCase(String pattern, String text, boolean expected) {
        assertThat(Patterns.matches(pattern, text)).isEqualTo(expected);
    }

    @Test
    void wildcardsOfSqlAreTakenLiterally() {
        assertThat(Patterns.like("50%_\\")).isEqualTo("%50\\%\\_\\\\%");
        assertThat(Patterns.like("ab*")).isEqualTo("ab%");
    }

    @Test
    void positionsSkipWhatIsQuoted() {
        Positions positions = new Positions("a=='b==1';(b==\"x;a==2\",a==3)");
        assertThat(positions.next("a")).isEqualTo(1);
        assertThat(positions.next("b")).isEqualTo(12);
        assertThat(positions.next("a")).isEqualTo(24);
        assertThat(positions.next("c")).isZero();
    }

    @Test
    void filtersThatAreTooDeepOrLongAreRefused() {
        String deep = "(".repeat(60) + "a==1" + ")".repeat(60);
        String large = "a==" + "x".repeat(FilterParser.LONGEST);
        for (String filter : new String[] {deep, large}) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> FilterParser.parse(filter))
                    .isInstanceOf(ProblemException.class);
        }
    }
}
