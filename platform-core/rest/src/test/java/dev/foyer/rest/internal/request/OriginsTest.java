// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.foyer.plugin.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;

class OriginsTest {
    private final Origins origins = new Origins(new Proxies(List.of()));

    @Test
    void unsafeRequestsOfOtherOriginsAreRefused() {
        refused(post().with("Sec-Fetch-Site", "cross-site"));
        refused(post().with("Sec-Fetch-Site", "same-site"));
        refused(post().with("Sec-Fetch-Site", "none"));
        refused(post().with("Origin", "https://evil.example"));
        refused(post().with("Origin", "null"));
        refused(post().with("Origin", "https://portal.example.evil.example"));
        refused(post().with("Origin", "https://portal.example:8443"));
    }

    @Test
    void ourOwnPagesAndProgramsAreLetIn() {
        admitted(post().with("Sec-Fetch-Site", "same-origin").with("Origin", "https://portal.example"));
        admitted(post().with("Sec-Fetch-Site", "same-origin").with("Origin", "null"));
        admitted(post().with("Origin", "http://portal.example"));
        admitted(post());
        admitted(FakeRequest.by("GET").with("Sec-Fetch-Site", "cross-site"));
    }

    @Test
    void strangersReachOnlyOpenPaths() {
        assertThat(OpenPaths.open("POST", "/v1/session")).isTrue();
        assertThat(OpenPaths.open("GET", "/v1/openapi.json")).isTrue();
        assertThat(OpenPaths.open("GET", "/v1/session")).isFalse();
        assertThat(OpenPaths.open("GET", "/v1/x/cases/report")).isFalse();
        assertThat(OpenPaths.exists("/v1/records/case")).isTrue();
        assertThat(OpenPaths.exists("/v1/nothing")).isFalse();
        assertThat(OpenPaths.exists("/v2/records")).isFalse();
    }

    private static FakeRequest post() {
        return FakeRequest.by("POST");
    }

    private void admitted(FakeRequest request) {
        origins.requireSameUnlessSafe(request.get());
    }

    private void refused(FakeRequest request) {
        assertThatThrownBy(() -> admitted(request))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type().status()).isEqualTo(403));
    }
}
