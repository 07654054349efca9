// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.schema;

import java.util.List;

/**
 * Something in a schema that follows from a descriptor and is made at most once for each state.
 *
 * @param name kind and name, such as {@code index case_record_number_key}
 * @param group pieces of a group are made in one transaction
 * @param state differs whenever it must be made anew; for columns the type, for checks the length, else a hash
 * @param make statements that make it, also in place of an older state
 */
record Piece(String name, String group, String state, List<String> make) {
    Piece {
        make = List.copyOf(make);
    }

    /** A piece whose state is the hash of its statements. */
    static Piece of(String kind, String name, String group, List<String> make) {
        return new Piece(kind + " " + name, group, Sql.hash(make), make);
    }

    String kind() {
        return name.substring(0, name.indexOf(' '));
    }

    /** The name without the kind. */
    String bare() {
        return name.substring(name.indexOf(' ') + 1);
    }
}
