// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class UnreadBodyTest {
    @Test
    void shortBodiesAreReadToTheirEnd() {
        ByteArrayInputStream body = new ByteArrayInputStream(new byte[100_000]);

        assertThat(UnreadBody.skip(body)).isTrue();
        assertThat(body.available()).isZero();
    }

    @Test
    void longOnesAreGivenUp() {
        assertThat(UnreadBody.skip(new ByteArrayInputStream(new byte[2_000_000])))
                .isFalse();
        assertThat(UnreadBody.skip(InputStream.nullInputStream())).isTrue();
    }
}
