// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foyer.rest.internal.json.Pieces.Piece;
import org.junit.jupiter.api.Test;

class PiecesTest {
    private final Pieces pieces = new Pieces();

    @Test
    void whatWasWrittenBeforeIsGone() {
        Piece first = pieces.take();
        first.writeBytes("the first answer".getBytes(UTF_8));
        pieces.give(first);

        Piece second = pieces.take();
        second.writeBytes("ok".getBytes(UTF_8));

        assertThat(second).isSameAs(first);
        assertThat(second.toString(UTF_8)).isEqualTo("ok");
    }

    @Test
    void noTwoAnswersShareOne() {
        assertThat(pieces.take()).isNotSameAs(pieces.take());
    }

    @Test
    void oneThatGrewTooLargeIsNotKept() {
        Piece large = pieces.take();
        large.writeBytes(new byte[1 << 20]);
        pieces.give(large);

        assertThat(pieces.free()).isZero();
    }

    @Test
    void onlySoManyAreKept() {
        Piece[] many = new Piece[100];
        for (int place = 0; place < many.length; place++) {
            many[place] = pieces.take();
        }
        for (Piece one : many) {
            pieces.give(one);
        }

        assertThat(pieces.free()).isEqualTo(32);
    }
}
