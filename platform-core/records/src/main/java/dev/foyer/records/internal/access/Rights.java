// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.access;

import static java.util.stream.Collectors.groupingBy;

import dev.foyer.licensing.Operation;
import dev.foyer.plugin.Role;
import dev.foyer.records.internal.access.RightMapper.ColumnRight;
import dev.foyer.records.internal.access.RightMapper.ObjectRight;
import dev.foyer.records.model.Level;
import dev.foyer.records.model.Scope;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** All rights of all roles, as read once. */
final class Rights {
    private final Map<String, List<ObjectRight>> objects;
    private final Map<String, List<ColumnRight>> columns;
    private final Map<String, Set<UUID>> roleIds = new HashMap<>();

    Rights(List<ObjectRight> objects, List<ColumnRight> columns) {
        this.objects = objects.stream().collect(groupingBy(ObjectRight::object));
        this.columns = columns.stream().collect(groupingBy(ColumnRight::object));
        objects.forEach(right -> concern(right.object(), right.role()));
        columns.forEach(right -> concern(right.object(), right.role()));
    }

    /** Those of the roles that have any say about an object: others, such as organizations, make no difference. */
    Set<UUID> concerned(String object, Set<Role> roles) {
        Set<UUID> held = ids(roles);
        held.retainAll(roleIds.getOrDefault(object, Set.of()));
        return held;
    }

    /** The widest scope that the roles give, by operation. */
    Map<Operation, Scope> scopes(String object, Set<Role> roles) {
        Set<UUID> held = ids(roles);
        Map<Operation, Scope> scopes = new EnumMap<>(Operation.class);
        objects.getOrDefault(object, List.of()).stream()
                .filter(right -> held.contains(right.role()))
                .forEach(right -> scopes.merge(right.operation(), right.scope(), Rights::wider));
        scopes.values().removeIf(scope -> scope == Scope.NONE);
        return scopes;
    }

    /** The highest level that the roles give, for the fields of which they say anything. */
    Map<String, Level> levels(String object, Set<Role> roles) {
        Set<UUID> held = ids(roles);
        Map<String, Level> levels = new HashMap<>();
        columns.getOrDefault(object, List.of()).stream()
                .filter(right -> held.contains(right.role()))
                .forEach(right -> levels.merge(right.field(), right.level(), Rights::wider));
        return levels;
    }

    private void concern(String object, UUID role) {
        roleIds.computeIfAbsent(object, any -> new HashSet<>()).add(role);
    }

    private static Set<UUID> ids(Set<Role> roles) {
        Set<UUID> ids = new HashSet<>();
        roles.forEach(role -> ids.add(role.id()));
        return ids;
    }

    private static <E extends Enum<E>> E wider(E one, E other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
