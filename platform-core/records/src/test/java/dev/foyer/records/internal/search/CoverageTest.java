// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageTest {
    @Test
    void aBeginningStandsForWhatBeginsLikeIt() {
        assertThat(Coverage.of(List.of("'servic':*", "'services':*", "'service'", "'server'")))
                .containsExactly("'servic':*", "'server'");
    }

    @Test
    void weightsMustBeTheSame() {
        assertThat(Coverage.of(List.of("'servic':*AC", "'services':*A", "'services':AC")))
                .containsExactly("'servic':*AC", "'services':*A");
    }

    @Test
    void groupsOfWordsAndWholeWordsStandForThemselves() {
        List<String> each = List.of("'credit' <-> 'note'", "'credit'", "'creditor'");
        assertThat(Coverage.of(each)).isEqualTo(each);
    }

    @Test
    void nothingIsNoAlternative() {
        assertThat(Coverage.of(List.of("", "'card'"))).containsExactly("'card'");
    }
}
