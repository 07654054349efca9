// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal.file;

import java.util.List;

/** The signers that are trusted at a moment. */
public record Trust(List<Signer> signers) {
    /** Nobody. */
    public static final Trust NONE = new Trust(List.of());

    public Trust {
        signers = List.copyOf(signers);
    }

    /** The keys of a signer; several while an old one is being replaced. */
    List<Signer> named(String name) {
        return signers.stream().filter(signer -> signer.name().equals(name)).toList();
    }

    /** Names of all, for messages. */
    String names() {
        return String.join(
                ", ", signers.stream().map(Signer::name).distinct().sorted().toList());
    }
}
