// SPDX-License-Identifier: Apache-2.0
package dev.foyer.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;

/**
 * A request, ready to be sent.
 *
 * @param status the answer that is expected
 */
public record Request(byte[] bytes, int status) {
    public static Request get(String path, String cookie) {
        return new Request(head("GET", path, cookie).append("\r\n").toString().getBytes(UTF_8), 200);
    }

    public static Request post(String path, String cookie, String json, int status) {
        int length = json.getBytes(UTF_8).length;
        String head = head("POST", path, cookie)
                .append("Content-Type: application/json\r\nContent-Length: ")
                .append(length)
                .append("\r\n\r\n")
                .toString();
        return new Request((head + json).getBytes(UTF_8), status);
    }

    /** A value within an address. */
    public static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8);
    }

    private static StringBuilder head(String method, String path, String cookie) {
        StringBuilder head = new StringBuilder(method + " /api/v1" + path + " HTTP/1.1\r\nHost: localhost\r\n");
        head.append("Accept: application/json\r\nAccept-Language: en\r\n");
        return cookie.isEmpty() ? head : head.append("Cookie: " + cookie + "\r\n");
    }
}
