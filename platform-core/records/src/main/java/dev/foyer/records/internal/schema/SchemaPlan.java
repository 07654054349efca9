// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.schema;

import dev.foyer.records.model.FieldType;
import dev.foyer.records.model.ObjectType;
import dev.foyer.records.model.SectionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Everything that a section needs in the database, in the order in which it is made. */
final class SchemaPlan {
    private final SectionType section;
    private final Map<String, UUID> external;
    private final DatabaseRoles roles;

    SchemaPlan(SectionType section, Map<String, UUID> external, DatabaseRoles roles) {
        this.section = section;
        this.external = external;
        this.roles = roles;
    }

    /** Tables that the descriptor makes. */
    List<Piece> before() {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(Piece.of(
                "schema",
                schema(),
                "schema",
                List.of("grant usage on schema " + Sql.quoted(schema()) + " to " + roles.both())));
        section.lookups().forEach(lookup -> pieces.addAll(new LookupPieces(lookup, roles).pieces()));
        made(false).forEach(type -> pieces.addAll(new TablePieces(type, section.lookups()).pieces()));
        References references = new References(section);
        made(false).forEach(type -> pieces.addAll(references.pieces(type)));
        made(false).forEach(type -> pieces.addAll(links(type, references)));
        made(false).forEach(type -> pieces.addAll(access(type)));
        return pieces;
    }

    /** What is added to tables that the change log makes. */
    List<Piece> after() {
        List<Piece> pieces = new ArrayList<>();
        made(true).forEach(type -> {
            pieces.addAll(new TablePieces(type, section.lookups()).pieces());
            pieces.addAll(access(type));
        });
        return pieces;
    }

    String schema() {
        return section.code().replace('-', '_');
    }

    private List<ObjectType> made(boolean existing) {
        return section.objects().stream()
                .filter(type -> type.existing() == existing)
                .toList();
    }

    private List<Piece> links(ObjectType type, References references) {
        return type.fields().stream()
                .filter(field -> field.type() == FieldType.MULTI_LOOKUP)
                .flatMap(field -> new LinkPieces(type, field).pieces(references.table(field)).stream())
                .toList();
    }

    private List<Piece> access(ObjectType type) {
        List<Piece> columns = new TablePieces(type, section.lookups()).pieces();
        Optional<ObjectType> whole = type.whole().flatMap(code -> section.objects().stream()
                .filter(other -> other.code().equals(code))
                .findFirst());
        return new AccessPieces(type, external, roles, new PortalTerms(type, whole, section.lookups())).pieces(columns);
    }
}
