// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.access;

import dev.foyer.licensing.Operation;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.FieldType;
import dev.foyer.records.model.Level;
import dev.foyer.records.model.ObjectType;
import dev.foyer.records.model.Scope;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** How the grant of one viewer follows from descriptor, rights and licence. */
final class GrantRules {
    private final ObjectType type;
    private final boolean external;

    GrantRules(ObjectType type, boolean external) {
        this.type = type;
        this.external = external;
    }

    /** The grant; whoever may not read may do nothing else either. */
    Grant grant(Map<Operation, Scope> scopes, Map<String, Level> levels, Set<Operation> licensed) {
        Map<Operation, Scope> granted = new HashMap<>(scopes);
        granted.keySet().retainAll(licensed);
        if (!granted.containsKey(Operation.READ) || (external && !type.exposed())) {
            return Grant.NOTHING;
        }
        Map<String, Level> columns = columns(levels);
        return new Grant(granted, columns, creatable(granted, columns));
    }

    private Map<String, Level> columns(Map<String, Level> levels) {
        Map<String, Level> columns = new HashMap<>();
        for (Field field : BuiltIn.all(type)) {
            Level level = cut(field, levels.getOrDefault(field.code(), byDescriptor(field)));
            if (level != Level.NONE) {
                columns.put(field.code(), level);
            }
        }
        return columns;
    }

    private Level byDescriptor(Field field) {
        return external ? field.portal() : Level.EDIT;
    }

    private static Level cut(Field field, Level level) {
        return level == Level.EDIT && !writable(field) ? Level.READ : level;
    }

    private Set<String> creatable(Map<Operation, Scope> granted, Map<String, Level> columns) {
        Set<String> creatable = new HashSet<>();
        if (granted.containsKey(Operation.CREATE)) {
            type.fields().stream()
                    .filter(GrantRules::writable)
                    .filter(field -> columns.get(field.code()) == Level.EDIT || (external && field.portalCreate()))
                    .forEach(field -> creatable.add(field.code()));
        }
        return creatable;
    }

    private static boolean writable(Field field) {
        return !field.computed() && field.type() != FieldType.NUMBER;
    }
}
