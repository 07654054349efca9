// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.query;

import dev.foyer.licensing.Operation;
import dev.foyer.plugin.record.Reference;
import dev.foyer.records.internal.access.Access;
import dev.foyer.records.internal.access.Sql;
import dev.foyer.records.internal.query.Filter.Comparison;
import dev.foyer.records.internal.value.Pointed;
import dev.foyer.records.internal.value.Row;
import dev.foyer.records.model.ObjectType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Finds the records that a viewer may choose for a lookup field. */
@Component(service = Choosing.class)
public final class Choosing {
    private final Access access;
    private final FilterCompiler compiler;
    private final DescriptorConditions descriptors;
    private final RowReader rows;

    @Activate
    public Choosing(
            @org.osgi.service.component.annotations.Reference Access access,
            @org.osgi.service.component.annotations.Reference FilterCompiler compiler,
            @org.osgi.service.component.annotations.Reference RowReader rows) {
        this.access = access;
        this.compiler = compiler;
        this.descriptors = new DescriptorConditions(compiler);
        this.rows = rows;
    }

    /** Those that a caller may have meant; at most two, so that it shows when it was not clear. */
    public List<Reference> meant(
            Connection connection, Variables variables, ObjectType type, Optional<String> filter, Pointed pointed)
            throws SQLException {
        Target target = target(variables, type);
        Condition wanted = pointed.id()
                .map(id -> Condition.of(Sql.of("r.id = ?", id)))
                .orElseGet(() -> shown(target, pointed.display().orElse("")));
        return read(connection, target, Condition.and(List.of(wanted, allowed(target, filter))), 2);
    }

    /** Those that match some words, in the order of their names. */
    public List<Reference> matching(
            Connection connection,
            Variables variables,
            ObjectType type,
            Optional<String> filter,
            String words,
            int limit)
            throws SQLException {
        Target target = target(variables, type);
        Condition found = words.isBlank() ? Condition.TRUE : quick(words, target);
        Condition all = Condition.and(List.of(found, allowed(target, filter)));
        return read(connection, target, all, limit);
    }

    private Condition quick(String words, Target target) {
        boolean quick = target.type().fields().stream().anyMatch(field -> field.quickSearch());
        if (quick) {
            return QuickSearch.compile(words, target);
        }
        Comparison like = new Comparison("display", Optional.empty(), Operator.LIKE, List.of(words), "display", 0);
        return Displays.texts(target.type(), target.reach()).isEmpty()
                ? Condition.TRUE
                : Displays.matches(like, target, words.replace("*", " "));
    }

    private static Condition shown(Target target, String display) {
        Comparison equal = new Comparison("display", Optional.empty(), Operator.EQUAL, List.of(display), "display", 0);
        return Displays.texts(target.type(), target.reach()).isEmpty()
                ? Condition.FALSE
                : Displays.matches(equal, target, display);
    }

    private Condition allowed(Target target, Optional<String> filter) {
        Target whole = new Target(target.type(), target.alias(), Reach.ALL, target.variables());
        return filter.map(text -> descriptors.condition(text, whole)).orElse(Condition.TRUE);
    }

    private List<Reference> read(Connection connection, Target target, Condition condition, int limit)
            throws SQLException {
        ObjectType type = target.type();
        boolean scoped = target.variables().viewer().external() && !condition.leakproof();
        Sql predicate = access.predicate(target.variables().viewer(), type, Operation.READ, target.alias());
        String order = Displays.texts(type, target.reach()).stream()
                .findFirst()
                .map(target::column)
                .orElse("r.id");
        return rows
                .displays(type, target.reach(), target.variables().viewer().locale())
                .choose(connection, Sql.and(condition.sql(), predicate), scoped, order, limit)
                .stream()
                .map(Choosing::reference)
                .toList();
    }

    private static Reference reference(Row row) {
        return new Reference(row.id(), row.display(), Optional.empty());
    }

    private Target target(Variables variables, ObjectType type) {
        return new Target(type, Projection.ALIAS, Reach.of(access, variables.viewer()), variables);
    }
}
