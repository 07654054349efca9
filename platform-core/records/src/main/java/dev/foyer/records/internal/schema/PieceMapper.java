// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.schema;

import java.util.List;
import org.apache.ibatis.annotations.Param;

/** What was made in the schemas of sections. */
public interface PieceMapper {
    /** The pieces of a schema. */
    List<Made> made(@Param("schema") String schema);

    /**
     * The statements that open what the change log of a section made and nobody else was let into: tables to employees, to external
     * users those with row-level security, and the sequences.
     */
    List<String> openings(
            @Param("schema") String schema, @Param("staff") String staff, @Param("external") String external);

    /** The name of the database, which is part of the names of its roles. */
    String database();

    /** A piece as it was made; the revision counts how often. */
    record Made(String piece, String state, int revision) {}
}
