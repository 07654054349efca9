// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.access;

import dev.foyer.licensing.Operation;
import dev.foyer.records.Sections;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.ObjectType;
import dev.foyer.records.model.Scope;
import dev.foyer.records.model.SectionType;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** The distinct object types within reach of a grant: objects, details and the lookups of fields that are seen (spec L-6). */
final class Reachable {
    private final Sections sections;
    private final Function<ObjectType, Grant> grants;

    Reachable(Sections sections, Function<ObjectType, Grant> grants) {
        this.sections = sections;
        this.grants = grants;
    }

    Set<String> codes() {
        Set<String> codes = new TreeSet<>();
        sections.active().stream()
                .flatMap(section -> section.objects().stream())
                .forEach(type -> add(type, codes));
        return codes;
    }

    private void add(ObjectType type, Set<String> codes) {
        add(type, grants.apply(type), codes);
    }

    private static void add(ObjectType type, Grant grant, Set<String> codes) {
        if (!grant.may(Operation.READ)) {
            return;
        }
        codes.add(type.code());
        type.fields().stream()
                .filter(field -> grant.reads(field.code()) || grant.creates(field.code()))
                .map(Field::target)
                .flatMap(target -> target.stream())
                .forEach(codes::add);
    }

    /** What people with one of these roles would reach of a section by its rights, as far as the licence lets them. */
    static Set<String> codes(SectionType section, Set<String> roles) {
        Set<String> codes = new TreeSet<>();
        for (ObjectType type : section.objects()) {
            Map<Operation, Scope> scopes = new EnumMap<>(Operation.class);
            type.rights().forEach((role, right) -> {
                if (roles.contains(role)) {
                    scopes.putAll(right);
                }
            });
            scopes.values().remove(Scope.NONE);
            add(type, new GrantRules(type, true).grant(scopes, Map.of(), Set.of(Operation.values())), codes);
        }
        return codes;
    }
}
