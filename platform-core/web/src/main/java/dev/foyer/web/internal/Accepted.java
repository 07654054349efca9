// SPDX-License-Identifier: Apache-2.0
package dev.foyer.web.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which codings of content a browser takes (RFC 9110, 12.5.3). */
final class Accepted {
    private static final Pattern REFUSED = Pattern.compile(";\\s*q\\s*=\\s*0(\\.0*)?\\s*$");

    private Accepted() {}

    /** Whether a coding is named and not refused. */
    static boolean coding(HttpServletRequest request, String name) {
        return coding(Optional.ofNullable(request.getHeader("Accept-Encoding")).orElse(""), name);
    }

    static boolean coding(String header, String name) {
        return Stream.of(header.toLowerCase(Locale.ROOT).split(",", -1))
                .filter(each -> each.split(";", 2)[0].strip().equals(name))
                .anyMatch(each -> !REFUSED.matcher(each).find());
    }
}
