// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.schema;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Pieces of SQL text. Names come from checked descriptors. */
final class Sql {
    private static final int LONGEST_NAME = 63;

    private Sql() {}

    static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    static String table(String schema, String table) {
        return quoted(schema) + "." + quoted(table);
    }

    /** A name made of parts, shortened with a hash when PostgreSQL would cut it off. */
    static String name(String... parts) {
        String name = String.join("_", parts);
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 9) + "_" + hash(List.of(name));
    }

    /** Eight characters that differ whenever the texts differ. */
    static String hash(List<String> texts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            texts.forEach(text -> digest.update((text + "\n").getBytes(UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 4);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
