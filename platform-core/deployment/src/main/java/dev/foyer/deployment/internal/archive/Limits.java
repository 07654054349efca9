// SPDX-License-Identifier: Apache-2.0
package dev.foyer.deployment.internal.archive;

/**
 * What an archive may be at most.
 *
 * @param archive bytes as uploaded
 * @param entries in it
 * @param content bytes of all entries unpacked
 * @param ratio of an entry unpacked to packed, for entries of more than {@link #SMALL} bytes
 */
public record Limits(long archive, int entries, long content, int ratio) {
    /** Entries up to this may be packed as tightly as they like. */
    static final long SMALL = 1 << 20;

    /** Plugins are some hundred kilobytes; those that carry an engine some ten megabytes. */
    public static final Limits USUAL = new Limits(32L << 20, 20_000, 256L << 20, 200);
}
