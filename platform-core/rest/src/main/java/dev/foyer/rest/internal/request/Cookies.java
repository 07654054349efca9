// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.request;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.stream.Stream;

/** The session cookie: {@code foyer}, behind TLS {@code __Host-foyer}, which no other host can set. */
final class Cookies {
    private static final String PLAIN = "foyer";
    private static final String SECURE = "__Host-foyer";

    private final Proxies proxies;

    Cookies(Proxies proxies) {
        this.proxies = proxies;
    }

    Optional<String> session(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(name(request)))
                        .map(Cookie::getValue)
                        .filter(value -> !value.isBlank())
                        .findFirst();
    }

    void set(HttpServletRequest request, HttpServletResponse response, String token, long seconds) {
        response.addHeader("Set-Cookie", cookie(request, token, seconds));
    }

    String cookie(HttpServletRequest request, String token, long seconds) {
        String cookie = name(request) + "=" + token + "; Path=/; Max-Age=" + seconds + "; HttpOnly; SameSite=Lax";
        return proxies.secure(request) ? cookie + "; Secure" : cookie;
    }

    private String name(HttpServletRequest request) {
        return proxies.secure(request) ? SECURE : PLAIN;
    }
}
