// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.query;

import dev.foyer.plugin.CommonProblem;
import dev.foyer.records.ListQuery;
import dev.foyer.records.internal.access.BuiltIn;
import dev.foyer.records.internal.access.Grant;
import dev.foyer.records.model.Audience;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.ObjectType;
import dev.foyer.records.model.ObjectType.ViewSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a caller asks of a list, compiled. */
final class Question {
    private final ListQuery query;
    private final Target visible;
    private final Target whole;
    private final FilterCompiler compiler;
    private final DescriptorConditions descriptors;

    Question(ListQuery query, Target visible, FilterCompiler compiler, DescriptorConditions descriptors) {
        this.query = query;
        this.visible = visible;
        this.whole = new Target(visible.type(), visible.alias(), Reach.ALL, visible.variables());
        this.compiler = compiler;
        this.descriptors = descriptors;
    }

    /** Filter, view and quick search together. */
    Condition condition() {
        List<Condition> parts = new ArrayList<>();
        view().map(ViewSpec::filter).ifPresent(filter -> parts.add(descriptors.condition(filter, whole)));
        query.filter().ifPresent(filter -> parts.add(compiler.compile(FilterParser.parse(filter), visible)));
        query.quickSearch()
                .filter(words -> !words.isBlank())
                .ifPresent(words -> parts.add(QuickSearch.compile(words, visible)));
        return Condition.and(parts);
    }

    /** The order: asked for, of the view, or the usual one, which may be named as well. */
    Sort sort() {
        String usual =
                view().flatMap(ViewSpec::sort).orElse(visible.type().list().sort());
        return query.sort()
                .filter(asked -> !asked.equals(usual))
                .map(asked -> Sort.asked(asked, visible))
                .orElseGet(() -> Sort.ofDescriptor(usual, whole));
    }

    /** The fields asked for, all readable ones if none are. */
    List<String> fields(Grant grant) {
        if (query.fields().isEmpty()) {
            return BuiltIn.all(visible.type()).stream()
                    .map(Field::code)
                    .filter(grant::reads)
                    .toList();
        }
        for (String field : query.fields()) {
            if (visible.field(field).isEmpty()) {
                throw CommonProblem.BAD_REQUEST
                        .because("records.problem.field", field)
                        .with("field", field);
            }
        }
        return query.fields().stream().distinct().toList();
    }

    /** What the answer depends on, but for its place. */
    long hash(Sort sort) {
        return Cursor.hash(
                visible.type().code(),
                query.view().orElse(""),
                query.filter().orElse(""),
                query.quickSearch().orElse(""),
                new Keyset(sort, Optional.empty()).text());
    }

    private Optional<ViewSpec> view() {
        return query.view().map(code -> view(visible.type(), code));
    }

    private ViewSpec view(ObjectType type, String code) {
        Audience audience = visible.variables().viewer().external() ? Audience.PORTAL : Audience.STAFF;
        return type.views().stream()
                .filter(view -> view.code().equals(code) && view.audiences().contains(audience))
                .findFirst()
                .orElseThrow(() -> CommonProblem.BAD_REQUEST
                        .because("records.problem.view", code)
                        .with("view", code));
    }
}
