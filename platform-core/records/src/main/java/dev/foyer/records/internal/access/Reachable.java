// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.access;

import dev.foyer.licensing.Operation;
import dev.foyer.records.Sections;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.ObjectType;
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
        Grant grant = grants.apply(type);
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
}
