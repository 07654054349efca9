// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.request;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Network addresses such as {@code 10.0.0.0/8} or {@code ::1}. */
record AddressRange(InetAddress base, int bits) {
    private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F:.]+");

    /** The range that a configuration names; one address without {@code /}. */
    static AddressRange parse(String text) {
        String[] parts = text.trim().split("/", 2);
        InetAddress base =
                literal(parts[0]).orElseThrow(() -> new IllegalArgumentException("Not a network address: " + text));
        int longest = base.getAddress().length * 8;
        int bits = parts.length == 1 ? longest : Integer.parseInt(parts[1]);
        if (bits < 0 || bits > longest) {
            throw new IllegalArgumentException("Not a network range: " + text);
        }
        return new AddressRange(base, bits);
    }

    /** An address written in numbers; names are never looked up. */
    static Optional<InetAddress> literal(String text) {
        if (!LITERAL.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    boolean contains(InetAddress address) {
        byte[] ours = base.getAddress();
        byte[] theirs = address.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((ours[bit / 8] & mask) != (theirs[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
