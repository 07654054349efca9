// SPDX-License-Identifier: Apache-2.0
package dev.foyer.deployment.internal.store;

import java.util.Optional;
import java.util.UUID;

/**
 * Where a plugin comes from.
 *
 * @param name of the feature, id of the archive, symbolic name of a bundle that somebody installed by hand
 */
public record Target(Kind kind, String name) {
    /** No plugin at all. */
    public static final Target NONE = new Target(Kind.NONE, "");

    /** Kinds of origins. */
    public enum Kind {
        NONE,
        FEATURE,
        ARCHIVE,
        BUNDLE
    }

    public static Target feature(String name) {
        return new Target(Kind.FEATURE, name);
    }

    public static Target archive(UUID id) {
        return new Target(Kind.ARCHIVE, id.toString());
    }

    public static Target bundle(String symbolicName) {
        return new Target(Kind.BUNDLE, symbolicName);
    }

    /** The inverse of {@link #toString()}. */
    public static Target parse(String text) {
        int colon = text.indexOf(':');
        Kind kind = Kind.valueOf((colon < 0 ? text : text.substring(0, colon)).toUpperCase(java.util.Locale.ROOT));
        return new Target(kind, colon < 0 ? "" : text.substring(colon + 1));
    }

    /** The archive, if it is one. */
    public Optional<UUID> archive() {
        return kind == Kind.ARCHIVE ? Optional.of(UUID.fromString(name)) : Optional.empty();
    }

    public boolean is(Kind wanted) {
        return kind == wanted;
    }

    @Override
    public String toString() {
        String code = kind.name().toLowerCase(java.util.Locale.ROOT);
        return name.isEmpty() ? code : code + ":" + name;
    }
}
