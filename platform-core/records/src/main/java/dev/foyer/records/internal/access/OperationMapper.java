// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.access;

import java.util.List;
import java.util.UUID;

/** The table of rights to system operations. */
interface OperationMapper {
    List<OperationRight> all();

    int clear(String operation);

    int insert(String operation, UUID role);

    /** An operation that a role may do. */
    record OperationRight(String operation, UUID role) {}
}
