// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.metrics;

import dev.foyer.plugin.CommonProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;

/**
 * Who may read metrics: whoever shows the token, and programs of the same machine while there is no token. What a proxy on
 * this machine passes on comes from elsewhere, whether the proxy is trusted or not.
 */
final class MetricsAccess {
    private static final String BEARER = "Bearer ";
    private static final List<String> PASSED_ON = List.of("X-Forwarded-For", "Forwarded", "X-Real-IP", "Via");

    private final Optional<String> token;

    MetricsAccess(Optional<String> token) {
        this.token = token.filter(given -> !given.isBlank());
    }

    void require(HttpServletRequest request) {
        if (!token.map(secret -> shown(request, secret)).orElseGet(() -> local(request))) {
            throw CommonProblem.UNAUTHENTICATED.because("rest.metrics.refused");
        }
    }

    private static boolean shown(HttpServletRequest request, String secret) {
        String header = String.valueOf(request.getHeader("Authorization"));
        return header.startsWith(BEARER)
                && MessageDigest.isEqual(bytes(header.substring(BEARER.length()).strip()), bytes(secret));
    }

    private static boolean local(HttpServletRequest request) {
        if (PASSED_ON.stream().anyMatch(header -> request.getHeader(header) != null)) {
            return false;
        }
        try {
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
