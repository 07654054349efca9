// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.foyer.plugin.ProblemException;
import dev.foyer.rest.internal.caller.Caller;
import java.util.List;
import org.junit.jupiter.api.Test;

class GateTest {
    private final Proxies proxies = new Proxies(List.of("10.0.0.0/8", "::1"));
    private final HttpCallers callers = new HttpCallers(new FakeSignIn(), proxies);
    private final Gate gate = new Gate(proxies, path -> path.startsWith("/v1/records/coming"));

    @Test
    void strangersReachOnlyOpenPaths() {
        admit(FakeRequest.to("POST", "/v1/session"));
        admit(FakeRequest.to("GET", "/v1/openapi.json"));
        admit(FakeRequest.to("GET", "/v1/health/ready"));
        refused(FakeRequest.to("GET", "/v1/session"), 401);
        refused(FakeRequest.to("GET", "/v1/records/case"), 401);
        refused(FakeRequest.to("GET", "/v1/x/cases/report"), 401);
        refused(FakeRequest.to("GET", "/v1/nothing"), 404);
        refused(FakeRequest.to("GET", "/v2/records"), 404);
    }

    @Test
    void sessionsAndTokensAreLetIn() {
        admit(FakeRequest.to("GET", "/v1/records/case").with("Cookie", "foyer=good"));
        admit(FakeRequest.to("GET", "/v1/records/case").with("Authorization", "bearer good-token"));
        refused(FakeRequest.to("GET", "/v1/records/case").with("Cookie", "foyer=bad"), 401);
        refused(FakeRequest.to("GET", "/v1/health").with("Authorization", "Bearer bad"), 401);
        refused(FakeRequest.to("POST", "/v1/session").with("Authorization", "Basic Zm9v"), 401);
    }

    @Test
    void whatIsOnItsWayIsAskedForAgain() {
        refused(FakeRequest.to("GET", "/v1/records/coming").with("Cookie", "foyer=good"), 503);
        refused(FakeRequest.to("GET", "/v1/records/coming"), 503);
        assertThatThrownBy(() -> gate.admit(FakeRequest.to("GET", "/v1/home").get(), null))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type().status()).isEqualTo(503));
    }

    @Test
    void theViewerComesWithTheRequest() {
        var request =
                FakeRequest.to("GET", "/v1/home").with("Cookie", "foyer=good").get();

        gate.admit(request, callers);

        assertThat(Caller.of(request).signedIn().name()).isEqualTo("Maya Lindholm");
    }

    @Test
    void unsafeRequestsOfOtherOriginsAreRefused() {
        refused(post().with("Sec-Fetch-Site", "cross-site"), 403);
        refused(post().with("Sec-Fetch-Site", "same-site"), 403);
        refused(post().with("Sec-Fetch-Site", "none"), 403);
        refused(post().with("Origin", "https://evil.example"), 403);
        refused(post().with("Origin", "null"), 403);
        refused(post().with("Origin", "https://portal.example.evil.example"), 403);
        refused(post().with("Origin", "https://portal.example:8443"), 403);
        admit(post().with("Sec-Fetch-Site", "same-origin").with("Origin", "https://portal.example"));
        admit(post().with("Sec-Fetch-Site", "same-origin").with("Origin", "null"));
        admit(post().with("Origin", "http://portal.example"));
        admit(post());
        admit(FakeRequest.to("GET", "/v1/home").with("Cookie", "foyer=good").with("Sec-Fetch-Site", "cross-site"));
    }

    @Test
    void onlyTrustedProxiesAreBelieved() {
        FakeRequest claimed = FakeRequest.to("GET", "/").with("X-Forwarded-Proto", "https");
        assertThat(proxies.secure(claimed.get())).isFalse();
        assertThat(proxies.secure(claimed.from("10.1.2.3").get())).isTrue();
        FakeRequest hops = FakeRequest.to("GET", "/").with("X-Forwarded-For", "203.0.113.9, 198.51.100.7, 10.0.0.9");
        assertThat(proxies.address(hops.from("10.1.2.3").get())).isEqualTo("198.51.100.7");
        assertThat(proxies.address(hops.from("192.0.2.1").get())).isEqualTo("192.0.2.1");
    }

    @Test
    void theCookieIsBoundToTheHostBehindTls() {
        Cookies cookies = new Cookies(proxies);
        assertThat(cookies.cookie(FakeRequest.to("GET", "/").get(), "t", 60))
                .isEqualTo("foyer=t; Path=/; Max-Age=60; HttpOnly; SameSite=Lax");
        assertThat(cookies.cookie(
                        FakeRequest.to("GET", "/")
                                .from("10.0.0.1")
                                .with("X-Forwarded-Proto", "https")
                                .get(),
                        "t",
                        60))
                .isEqualTo("__Host-foyer=t; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure");
    }

    private static FakeRequest post() {
        return FakeRequest.to("POST", "/v1/records/case").with("Cookie", "foyer=good");
    }

    private void admit(FakeRequest request) {
        gate.admit(request.get(), callers);
    }

    private void refused(FakeRequest request, int status) {
        assertThatThrownBy(() -> gate.admit(request.get(), callers))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type().status()).isEqualTo(status));
    }
}
