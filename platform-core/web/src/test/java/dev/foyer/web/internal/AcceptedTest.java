// SPDX-License-Identifier: Apache-2.0
package dev.foyer.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AcceptedTest {
    @Test
    void aCodingIsTakenWhereItIsNamed() {
        assertThat(Accepted.coding("gzip, deflate, br", "gzip")).isTrue();
        assertThat(Accepted.coding("gzip, deflate, BR;q=0.5", "br")).isTrue();
        assertThat(Accepted.coding("gzip", "br")).isFalse();
        assertThat(Accepted.coding("x-gzip", "gzip")).isFalse();
        assertThat(Accepted.coding("", "gzip")).isFalse();
    }

    @Test
    void aCodingOfNoWeightIsRefused() {
        assertThat(Accepted.coding("br;q=0, gzip;q=0.001", "br")).isFalse();
        assertThat(Accepted.coding("br; q=0.000, gzip", "br")).isFalse();
        assertThat(Accepted.coding("br;q=0, gzip;q=0.001", "gzip")).isTrue();
    }
}
