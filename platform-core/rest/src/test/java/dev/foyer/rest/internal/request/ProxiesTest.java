// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProxiesTest {
    private final Proxies proxies = new Proxies(List.of("10.0.0.0/8", "::1"));

    @Test
    void onlyTrustedProxiesAreBelieved() {
        FakeRequest claimed = FakeRequest.by("GET").with("X-Forwarded-Proto", "https");
        assertThat(proxies.secure(claimed.get())).isFalse();
        assertThat(proxies.secure(claimed.from("10.1.2.3").get())).isTrue();
        FakeRequest hops = FakeRequest.by("GET").with("X-Forwarded-For", "203.0.113.9, 198.51.100.7, 10.0.0.9");
        assertThat(proxies.address(hops.from("10.1.2.3").get())).isEqualTo("198.51.100.7");
        assertThat(proxies.address(hops.from("192.0.2.1").get())).isEqualTo("192.0.2.1");
    }

    @Test
    void theCookieIsBoundToTheHostBehindTls() {
        Cookies cookies = new Cookies(proxies);
        FakeRequest plain = FakeRequest.by("GET");
        FakeRequest secure = FakeRequest.by("GET").from("10.0.0.1").with("X-Forwarded-Proto", "https");
        assertThat(cookies.cookie(plain.get(), "t", 60))
                .isEqualTo("foyer=t; Path=/; Max-Age=60; HttpOnly; SameSite=Lax");
        assertThat(cookies.cookie(secure.get(), "t", 60))
                .isEqualTo("__Host-foyer=t; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure");
    }
}
