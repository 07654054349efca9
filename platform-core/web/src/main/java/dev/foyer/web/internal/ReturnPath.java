// SPDX-License-Identifier: Apache-2.0
package dev.foyer.web.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where to go after signing in: a page of ours and nothing else. */
final class ReturnPath {
    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[\\x21\\x23-\\x5b\\x5d-\\x7e]{0,2000}");

    private ReturnPath() {}

    /** The path if it is one of our pages, else the start page. */
    static String safe(@Nullable String path) {
        boolean ours = path != null
                && (path.equals("/") || OURS.matcher(path).matches())
                && !path.startsWith("/api")
                && !path.startsWith("/sign-in")
                && !path.startsWith("/first-administrator");
        return ours && path != null ? path : "/";
    }

    /** The sign-in page that leads back to a path. */
    static String signIn(String path) {
        String safe = safe(path);
        return safe.equals("/") ? "/sign-in" : "/sign-in?return=" + URLEncoder.encode(safe, StandardCharsets.UTF_8);
    }
}
