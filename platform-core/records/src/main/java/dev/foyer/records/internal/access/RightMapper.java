// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.access;

import dev.foyer.licensing.Operation;
import dev.foyer.records.model.Level;
import dev.foyer.records.model.Scope;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;

/** The tables of rights. */
interface RightMapper {
    List<ObjectRight> objectRights();

    List<ColumnRight> columnRights();

    int markSeeded(String object, String role);

    int insert(ObjectRight right);

    int deleteObjectRights(@Param("role") UUID role, @Param("object") String object);

    List<Seeded> seeded();

    /** Rights of a descriptor that were written once. */
    record Seeded(String object, String role) {}

    /** Which records a role may do something with. */
    record ObjectRight(UUID role, String object, Operation operation, Scope scope) {}

    /** What a role may do with a field. */
    record ColumnRight(UUID role, String object, String field, Level level) {}
}
