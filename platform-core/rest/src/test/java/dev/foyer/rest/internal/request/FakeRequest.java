// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.request;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** A request with a method, headers, attributes and an address. */
final class FakeRequest {
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, Object> attributes = new HashMap<>();
    private String method = "GET";
    private String address = "192.0.2.1";
    private String path = "/v1/session";

    static FakeRequest to(String method, String path) {
        FakeRequest request = new FakeRequest();
        request.method = method;
        request.path = path;
        return request.with("Host", "portal.example");
    }

    FakeRequest with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    FakeRequest from(String peer) {
        this.address = peer;
        return this;
    }

    HttpServletRequest get() {
        return (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, arguments) -> switch (called.getName()) {
                    case "getMethod" -> method;
                    case "getServletPath" -> "";
                    case "getPathInfo" -> path;
                    case "getQueryString" -> null;
                    case "getRemoteAddr" -> address;
                    case "isSecure" -> false;
                    case "getHeader" -> headers.get((String) arguments[0]);
                    case "getCookies" -> cookies();
                    case "getAttribute" -> attributes.get((String) arguments[0]);
                    case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
                    default -> throw new UnsupportedOperationException(called.getName());
                });
    }

    private Cookie[] cookies() {
        String[] pair = headers.getOrDefault("Cookie", "none=").split("=", 2);
        return new Cookie[] {new Cookie(pair[0], pair[1])};
    }
}
