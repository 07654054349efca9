// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.exchange;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of files that lists go out as. */
enum TableFormat {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("text/csv; charset=utf-8");

    private final String mediaType;

    TableFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    static Optional<TableFormat> of(String name) {
        return Arrays.stream(values())
                .filter(format -> format.suffix().equals(name))
                .findFirst();
    }

    String mediaType() {
        return mediaType;
    }

    String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }
}
