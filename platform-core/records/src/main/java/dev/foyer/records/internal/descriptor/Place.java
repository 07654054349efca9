// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.descriptor;

import org.yaml.snakeyaml.error.Mark;

/** A place in a file, counted from 1. */
record Place(int line, int column) {
    static final Place START = new Place(1, 1);

    static Place of(Mark mark) {
        return new Place(mark.getLine() + 1, mark.getColumn() + 1);
    }

    Place right(int characters) {
        return new Place(line, column + characters);
    }
}
