// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.access;

import dev.foyer.licensing.Operation;
import dev.foyer.records.internal.access.RightMapper.ObjectRight;
import dev.foyer.records.internal.access.RightMapper.Seeded;
import dev.foyer.records.model.ObjectType;
import dev.foyer.records.model.Scope;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The rights of all roles by code.
 *
 * @param roles ids by code
 * @param seeded what is no longer said by descriptors
 */
record StoredRights(Map<String, UUID> roles, List<ObjectRight> rights, List<Seeded> seeded) {
    /** What each role may do with an object. */
    Map<String, Map<Operation, Scope>> of(ObjectType object) {
        Set<Seeded> known = new HashSet<>(seeded);
        Map<String, Map<Operation, Scope>> all = new LinkedHashMap<>();
        object.rights().forEach((role, scopes) -> {
            if (!known.contains(new Seeded(object.code(), role))) {
                all.put(role, scopes);
            }
        });
        roles.forEach((code, id) -> {
            Map<Operation, Scope> scopes = new EnumMap<>(Operation.class);
            rights.stream()
                    .filter(right -> right.role().equals(id) && right.object().equals(object.code()))
                    .forEach(right -> scopes.put(right.operation(), right.scope()));
            if (!scopes.isEmpty()) {
                all.put(code, scopes);
            }
        });
        return all;
    }
}
