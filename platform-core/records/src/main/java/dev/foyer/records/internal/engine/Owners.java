// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import dev.foyer.plugin.Viewer;
import dev.foyer.plugin.Violation;
import dev.foyer.plugin.record.Reference;
import dev.foyer.plugin.record.RuleContext;
import dev.foyer.records.internal.owner.Ownership;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.ObjectType;
import dev.foyer.records.model.Scope;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose a record is or becomes (spec A-8). */
final class Owners {
    private Owners() {}

    /** External users register records for themselves and their company, within the scope that they were granted. */
    static void fill(Draft draft, Viewer viewer, Scope scope) {
        if (!viewer.external() || draft.type().owner().through().isPresent()) {
            return;
        }
        draft.type()
                .owner()
                .contact()
                .ifPresent(field -> own(draft, field, Optional.of(viewer.contact()), scope != Scope.OWN));
        draft.type().owner().account().ifPresent(field -> own(draft, field, viewer.account(), scope == Scope.ALL));
    }

    /** A record of a person is one of the person's company, unless somebody said another. */
    static void complete(Draft draft, RuleContext context) {
        ObjectType.Owner owner = draft.type().owner();
        Optional<String> account = owner.account().flatMap(draft.type()::field).map(Field::code);
        Optional<String> contact = owner.contact().flatMap(draft.type()::field).map(Field::code);
        if (owner.through().isEmpty()
                && account.filter(field -> draft.reference(field).isEmpty()).isPresent()) {
            contact.flatMap(draft::reference)
                    .flatMap(person -> context.records().find("contact", person.id()))
                    .flatMap(person -> person.reference("account"))
                    .ifPresent(company -> draft.setReference(account.get(), company.id()));
        }
    }

    private static void own(Draft draft, String field, Optional<UUID> own, boolean others) {
        if (field.equals("id")) {
            return;
        }
        Optional<Reference> given = draft.reference(field);
        if (given.isEmpty()) {
            own.ifPresent(id -> draft.setReference(field, id));
        } else if (!others && !given.map(Reference::id).equals(own)) {
            draft.reject(Violation.field(field, "owner", "records.invalid.owner"));
        }
    }

    /** Whose the record will be. */
    static Ownership of(Draft draft, @Nullable UUID creator) {
        ObjectType.Owner owner = draft.type().owner();
        boolean shared = owner.account().isEmpty() && owner.contact().isEmpty();
        return new Ownership(id(draft, owner.account()), id(draft, owner.contact()), creator, shared);
    }

    private static @Nullable UUID id(Draft draft, Optional<String> field) {
        return field.flatMap(code -> code.equals("id")
                        ? Optional.of(draft.id())
                        : draft.reference(code).map(Reference::id))
                .orElse(null);
    }
}
