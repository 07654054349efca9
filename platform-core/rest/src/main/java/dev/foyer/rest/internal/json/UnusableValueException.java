// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;

/** A value that is proper JSON and still of no use, with the translation key that says why. */
final class UnusableValueException extends JsonMappingException {
    private final String key;

    UnusableValueException(JsonParser parser, String key) {
        super(parser, key);
        this.key = key;
    }

    String key() {
        return key;
    }
}
