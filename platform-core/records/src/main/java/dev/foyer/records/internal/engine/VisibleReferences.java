// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import dev.foyer.database.Database;
import dev.foyer.plugin.record.Reference;
import dev.foyer.records.internal.access.Access;
import dev.foyer.records.internal.query.Choosing;
import dev.foyer.records.internal.query.Variables;
import dev.foyer.records.internal.value.InvalidValueException;
import dev.foyer.records.internal.value.LookupTable;
import dev.foyer.records.internal.value.Pointed;
import dev.foyer.records.model.ObjectType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds what a viewer means by a lookup value: only what they may read and the field lets choose. */
final class VisibleReferences {
    private final Database database;
    private final Access access;
    private final Choosing choosing;
    private final References references;

    VisibleReferences(Database database, Access access, Choosing choosing, References references) {
        this.database = database;
        this.access = access;
        this.choosing = choosing;
        this.references = references;
    }

    /**
     * What is meant.
     *
     * @param target lookup or object
     * @param filter restricts what may be chosen
     * @throws InvalidValueException if there is no such thing, or more than one
     */
    Reference find(Variables variables, Optional<String> target, Optional<String> filter, Pointed pointed) {
        Optional<LookupTable> values = references.values(target);
        if (values.isPresent()) {
            return value(values.get(), pointed, variables.viewer().locale());
        }
        ObjectType type = references.records(target).orElseThrow(References::missing);
        List<Reference> meant = database.as(
                access.identity(variables.viewer()),
                connection -> choosing.meant(connection, variables, type, filter, pointed));
        return only(meant, pointed);
    }

    private static Reference value(LookupTable table, Pointed pointed, Locale locale) {
        List<Reference> meant = table.all().stream()
                .filter(LookupTable.Stored::active)
                .map(value -> table.reference(value.id(), locale))
                .filter(value -> is(value, pointed))
                .toList();
        return only(meant, pointed);
    }

    private static boolean is(Reference value, Pointed pointed) {
        return pointed.id().filter(value.id()::equals).isPresent()
                || pointed.code()
                        .filter(code -> value.code().filter(code::equals).isPresent())
                        .isPresent()
                || pointed.display()
                        .filter(display -> display.equalsIgnoreCase(value.display())
                                || value.code()
                                        .filter(display::equalsIgnoreCase)
                                        .isPresent())
                        .isPresent();
    }

    private static Reference only(List<Reference> meant, Pointed pointed) {
        if (meant.size() > 1) {
            throw new InvalidValueException("ambiguous", "records.invalid.ambiguous");
        }
        return meant.stream().findFirst().orElseThrow(() -> missing(pointed));
    }

    /** Who wrote a name is told it; who chose a value is not shown its identity. */
    private static InvalidValueException missing(Pointed pointed) {
        return pointed.display()
                .map(name -> new InvalidValueException("reference", "records.invalid.name", name))
                .orElseGet(References::missing);
    }
}
