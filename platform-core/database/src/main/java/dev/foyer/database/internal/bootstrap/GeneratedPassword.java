// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.bootstrap;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.util.PasswordUtil;

/**
 * Sets passwords of logins that a program chose, at random. To hash such a password thousands of times, as is done for
 * those that people choose, makes it no harder to guess and each connection slower.
 */
public final class GeneratedPassword {
    /** How often it is hashed. */
    public static final int ITERATIONS = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private GeneratedPassword() {}

    /** Hashed here, so that it never shows in a log of the server. */
    public static void set(Connection connection, String login, String password) throws SQLException {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        String hash = PasswordUtil.encodeScramSha256(password.toCharArray(), ITERATIONS, salt);
        Sql.run(connection, "alter role " + Sql.quote(login) + " password '" + hash + "'");
    }
}
