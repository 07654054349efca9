// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing;

import java.util.Arrays;
import java.util.Optional;

/** The portal editions (spec L-1). */
public enum Edition {
    SELF_SERVICE("self-service"),
    CUSTOMER("customer"),
    PARTNER("partner");

    private final String code;

    Edition(String code) {
        this.code = code;
    }

    /** Code in licences and interfaces. */
    public String code() {
        return code;
    }

    /** The edition of a code. */
    public static Optional<Edition> of(String code) {
        return Arrays.stream(values())
                .filter(edition -> edition.code.equals(code))
                .findFirst();
    }
}
