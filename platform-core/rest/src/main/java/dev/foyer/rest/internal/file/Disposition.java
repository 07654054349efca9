// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.file;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;

/** How a browser is to treat a file. */
public final class Disposition {
    private static final Set<String> HARMLESS =
            Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "application/pdf", "text/plain");
    private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w!#$&^.+-]+/[\\w!#$&^.+-]+");
    private static final String UNRESERVED = "!#$&+-.^_`|~";

    private Disposition() {}

    /** Whether a type may be shown in the browser rather than saved. */
    static boolean harmless(String type) {
        return HARMLESS.contains(type);
    }

    /** The type that is said to browsers: pages and scripts are not called by their names. */
    static String mediaType(String type) {
        if (type.equals("text/plain")) {
            return "text/plain; charset=utf-8";
        }
        boolean active = type.contains("html") || type.contains("xml") || type.contains("script");
        return active || !MEDIA_TYPE.matcher(type).matches() ? "application/octet-stream" : type;
    }

    /** The header, with the name once for old readers and once in full (RFC 6266). */
    public static String of(String name, boolean inline) {
        String plain = name.replaceAll("[^\\x20-\\x7e]", "_").replaceAll("[\"\\\\%]", "_");
        return (inline ? "inline" : "attachment") + "; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded(name);
    }

    private static String encoded(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte next : name.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (next & 0xff);
            boolean kept = letter < 128 && (Character.isLetterOrDigit(letter) || UNRESERVED.indexOf(letter) >= 0);
            encoded.append(kept ? String.valueOf(letter) : "%%%02X".formatted(next & 0xff));
        }
        return encoded.toString();
    }
}
