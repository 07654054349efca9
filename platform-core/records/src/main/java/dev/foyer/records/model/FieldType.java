// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.model;

import java.util.Arrays;
import java.util.Optional;

/** The types of fields with their names in descriptors. */
public enum FieldType {
    TEXT("text"),
    LONG_TEXT("long-text"),
    RICH_TEXT("rich-text"),
    INTEGER("integer"),
    DECIMAL("decimal"),
    MONEY("money"),
    BOOLEAN("boolean"),
    DATE("date"),
    DATE_TIME("date-time"),
    DURATION("duration"),
    CHOICE("choice"),
    LOOKUP("lookup"),
    MULTI_LOOKUP("multi-lookup"),
    EMAIL("email"),
    PHONE("phone"),
    URL("url"),
    NUMBER("number"),
    FILE("file");

    private final String code;

    FieldType(String code) {
        this.code = code;
    }

    /** Name in descriptors and interfaces. */
    public String code() {
        return code;
    }

    /** The type of a name. */
    public static Optional<FieldType> of(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }
}
