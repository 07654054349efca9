// SPDX-License-Identifier: Apache-2.0
package dev.foyer.imports;

import java.util.List;

/** Where rows come from. */
interface Source {
    /** Name of the source; rows of the same name and key are imported once. */
    String name();

    /** Code of the object that the rows become. */
    String object();

    /** All rows, in an order in which each row comes after those that it refers to. */
    List<Row> rows();
}
