// SPDX-License-Identifier: Apache-2.0
package dev.foyer.knowledge.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TermsTest {
    @Test
    void theyAreTidied() {
        assertThat(Terms.of(" invoice,bill ;credit\t note,\nstatement"))
                .containsExactly("invoice", "bill", "credit note", "statement");
    }

    @Test
    void eachCountsOnceWhateverItsCase() {
        assertThat(Terms.of("Bill, bill, BILL, Invoice")).containsExactly("Bill", "Invoice");
    }

    @Test
    void whatHasNoLettersIsNone() {
        assertThat(Terms.of(" , - ;; !")).isEmpty();
    }
}
