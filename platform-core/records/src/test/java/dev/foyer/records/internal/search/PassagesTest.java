// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PassagesTest {
    private static final String START = String.valueOf(Passages.START);
    private static final String STOP = String.valueOf(Passages.STOP);

    @Test
    void plainAndFoundPartsTakeTurns() {
        assertThat(Passages.parts("Pay an " + START + "invoice" + STOP + " now"))
                .containsExactly("Pay an ", "invoice", " now");
        assertThat(Passages.parts(START + "invoice" + STOP)).containsExactly("", "invoice", "");
        assertThat(Passages.parts("nothing")).containsExactly("nothing");
    }

    @Test
    void blanksAreSingle() {
        assertThat(Passages.parts("  a \n\t " + START + "b  c" + STOP + "\n\nd  "))
                .containsExactly("a ", "b c", " d");
    }

    @Test
    void marksOutOfTurnAreLeftOut() {
        assertThat(Passages.parts("a" + STOP + START + "b" + START + "c" + STOP))
                .containsExactly("a", "bc", "");
    }
}
