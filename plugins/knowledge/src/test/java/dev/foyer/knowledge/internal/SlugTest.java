// SPDX-License-Identifier: Apache-2.0
package dev.foyer.knowledge.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlugTest {
    @Test
    void wordsAreJoinedByHyphens() {
        assertThat(Slug.of("  API Gateway (v2)! ")).isEqualTo("api-gateway-v2");
    }

    @Test
    void accentsOfLatinLettersAreDropped() {
        assertThat(Slug.of("Überblick: São Paulo")).isEqualTo("uberblick-sao-paulo");
    }

    @Test
    void otherScriptsStay() {
        assertThat(Slug.of("容器 编排")).isEqualTo("容器-编排");
        assertThat(Slug.of("Контейнер")).isEqualTo("контейнер");
    }

    @Test
    void aTitleWithoutLettersHasNone() {
        assertThat(Slug.of("!!!")).isEmpty();
    }

    @Test
    void longTitlesAreCut() {
        assertThat(Slug.of("a".repeat(500))).hasSize(120);
    }
}
