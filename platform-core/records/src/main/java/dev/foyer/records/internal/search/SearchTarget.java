// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.search;

import static java.util.stream.Collectors.joining;

import dev.foyer.licensing.Operation;
import dev.foyer.plugin.Viewer;
import dev.foyer.records.internal.access.Access;
import dev.foyer.records.internal.access.Grant;
import dev.foyer.records.internal.access.Sql;
import dev.foyer.records.internal.access.Tables;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.FieldType;
import dev.foyer.records.model.ObjectType;
import dev.foyer.records.model.ObjectType.SearchSpec;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An object as one viewer may search it. Columns out of reach are not searched: the parts of the index that they are in are
 * left out.
 */
final class SearchTarget {
    private static final Set<FieldType> REFERENCES = Set.of(FieldType.LOOKUP, FieldType.MULTI_LOOKUP);

    private final ObjectType type;
    private final SearchSpec spec;
    private final Grant grant;
    private final Viewer viewer;
    private final Sql scope;

    SearchTarget(Access access, Viewer viewer, ObjectType type, SearchSpec spec) {
        this.type = type;
        this.spec = spec;
        this.viewer = viewer;
        this.grant = access.grant(viewer, type);
        this.scope = access.predicate(viewer, type, Operation.READ, "r");
    }

    ObjectType type() {
        return type;
    }

    SearchSpec spec() {
        return spec;
    }

    Viewer viewer() {
        return viewer;
    }

    Grant grant() {
        return grant;
    }

    /** The rows within reach. */
    Sql scope() {
        return scope;
    }

    /** Where conditions that are not leakproof find an index: for external viewers the view of their scope. */
    String source() {
        return (viewer.external() ? Tables.scopeView(type) : Tables.table(type)) + " r";
    }

    /** Whether there is anything that the viewer may search. */
    boolean searchable() {
        return grant.may(Operation.READ) && (titled() || reads(spec.tags()) || bodied());
    }

    /** Weights of the parts that may be searched; empty for all of them. */
    String weights() {
        boolean tagged = spec.tags().isEmpty() || reads(spec.tags());
        if (titled()
                && tagged
                && (bodied() || (spec.body().isEmpty() && spec.tags().isEmpty()))) {
            return "";
        }
        return (titled() ? "A" : "") + (reads(spec.tags()) ? "B" : "") + (bodied() ? "C" : "");
    }

    boolean titled() {
        return !spec.title().isEmpty() && readable(spec.title());
    }

    /** The names of what tags point to lie in the text of the body. */
    boolean bodied() {
        List<String> named = spec.tags().stream().filter(this::points).toList();
        boolean some = !spec.body().isEmpty() || !named.isEmpty();
        return some && readable(spec.body()) && readable(named);
    }

    /** The title as one text. */
    String title() {
        return spec.title().stream()
                .flatMap(code -> type.field(code).stream())
                .filter(field -> !REFERENCES.contains(field.type()))
                .map(SearchTarget::column)
                .collect(joining(", ", "concat_ws(' ', ", ")"));
    }

    /** The column with the language of a record. */
    Optional<String> language() {
        return spec.language().flatMap(type::field).map(SearchTarget::column);
    }

    /** The text search configuration of a record. */
    String configuration() {
        return language()
                .map(column -> "platform.text_config(" + column + ")")
                .orElse("'pg_catalog.english'::regconfig");
    }

    /** Whether the index of the quick search can find titles that are spelled alike. */
    boolean spelled() {
        List<Field> quick = type.fields().stream().filter(Field::quickSearch).toList();
        return titled()
                && quick.stream().allMatch(field -> grant.reads(field.code()))
                && quick.stream().anyMatch(field -> spec.title().contains(field.code()));
    }

    static String column(Field field) {
        return "r." + Tables.quoted(field.column());
    }

    private boolean points(String code) {
        return type.field(code)
                .filter(field -> REFERENCES.contains(field.type()))
                .isPresent();
    }

    private boolean reads(List<String> fields) {
        return !fields.isEmpty() && readable(fields);
    }

    private boolean readable(List<String> fields) {
        return fields.stream().allMatch(grant::reads);
    }
}
