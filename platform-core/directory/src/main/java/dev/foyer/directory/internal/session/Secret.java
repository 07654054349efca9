// SPDX-License-Identifier: Apache-2.0
package dev.foyer.directory.internal.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Secrets of 256 random bits, and the hashes that are kept of them. */
public final class Secret {
    /** What the secret of an access token begins with, so that leaked ones can be found. */
    public static final String ACCESS_TOKEN = "foyer_pat_";

    private static final int BYTES = 32;
    private static final int CHARACTERS = 43;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secret() {}

    /** A new secret. */
    public static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether a text has the form of a secret with this beginning; spares the database what is none. */
    public static boolean wellFormed(String text, String beginning) {
        return text.length() == beginning.length() + CHARACTERS
                && text.startsWith(beginning)
                && text.chars().skip(beginning.length()).allMatch(Secret::letter);
    }

    private static boolean letter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_';
    }

    /** What is kept of a secret. */
    public static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
