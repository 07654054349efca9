// SPDX-License-Identifier: Apache-2.0
package dev.foyer.directory.internal.password;

import dev.foyer.directory.internal.session.Secret;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/** A guess of a password, with the keys under which it counts when it is wrong. */
record Guess(byte[] pair, byte[] login, byte[] address) {
    private static final int NETWORK_BYTES = 8;

    static Guess of(String login, String address) {
        String name = login.strip().toLowerCase(Locale.ROOT);
        String network = network(address);
        return new Guess(
                Secret.sha256("pair " + name + " " + network),
                Secret.sha256("login " + name),
                Secret.sha256("address " + network));
    }

    /** Who has one IPv6 address has all of the same network. */
    private static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, NETWORK_BYTES)));
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
    }
}
