// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.schema;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.joining;

import dev.foyer.records.model.Field;
import dev.foyer.records.model.LookupType;
import dev.foyer.records.model.ObjectType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the filters for external users mean for the rows of a table.
 *
 * @param whole the object that the records are part of: they are seen where it is
 */
record PortalTerms(ObjectType type, Optional<ObjectType> whole, List<LookupType> lookups) {
    /** What they may see; empty if there is no filter. */
    Optional<String> read() {
        return Stream.concat(
                        type.portalFilter().map(filter -> term(type, filter)).stream(),
                        whole.flatMap(this::seen).stream())
                .collect(collectingAndThen(
                        joining(" and "), all -> Optional.of(all).filter(it -> !it.isEmpty())));
    }

    /** What they may change. */
    Optional<String> edit() {
        return type.portalEdit().map(filter -> term(type, filter));
    }

    private Optional<String> seen(ObjectType other) {
        return other.portalFilter()
                .map(filter -> "exists (select from " + Sql.table(other.schema(), other.table()) + " where "
                        + Sql.table(other.table(), "id") + " = " + Sql.table(type.table(), pointer()) + " and "
                        + term(other, filter) + ")");
    }

    private String pointer() {
        return type.owner().through().flatMap(type::field).map(Field::column).orElseThrow();
    }

    private String term(ObjectType object, String filter) {
        return new PortalTerm(object, lookups).sql(filter);
    }
}
