// SPDX-License-Identifier: Apache-2.0
package dev.foyer.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {
    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "/a\r\nSet-Cookie: x",
                "/a\"b",
                "/api/v1/files/1",
                "/sign-in",
                "/ä"
            })
    void otherPlacesAreTheStartPage(String path) {
        assertThat(ReturnPath.safe(path)).isEqualTo("/");
    }

    @Test
    void pagesOfOursAreKept() {
        assertThat(ReturnPath.safe("/cases/1?view=open#feed")).isEqualTo("/cases/1?view=open#feed");
        assertThat(ReturnPath.signIn("/cases?q=a%20b")).isEqualTo("/sign-in?return=%2Fcases%3Fq%3Da%2520b");
        assertThat(ReturnPath.signIn("/")).isEqualTo("/sign-in");
    }
}
