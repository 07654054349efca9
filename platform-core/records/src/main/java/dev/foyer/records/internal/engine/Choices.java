// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import dev.foyer.database.Database;
import dev.foyer.licensing.PortalClock;
import dev.foyer.plugin.Viewer;
import dev.foyer.records.LookupValues.Value;
import dev.foyer.records.Records.Choice;
import dev.foyer.records.internal.access.Access;
import dev.foyer.records.internal.access.Grant;
import dev.foyer.records.internal.query.Choosing;
import dev.foyer.records.internal.query.Variables;
import dev.foyer.records.internal.value.LookupTable;
import dev.foyer.records.model.ObjectType;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What may be chosen for a lookup field or an input of an action. */
@Component(service = Choices.class)
public final class Choices {
    private static final int MOST = 100;

    private final Database database;
    private final Access access;
    private final Choosing choosing;
    private final References references;

    @Activate
    public Choices(
            @Reference Database database,
            @Reference Access access,
            @Reference Choosing choosing,
            @Reference References references) {
        this.database = database;
        this.access = access;
        this.choosing = choosing;
        this.references = references;
    }

    VisibleReferences visible() {
        return new VisibleReferences(database, access, choosing, references);
    }

    List<Choice> list(Viewer viewer, ObjectType type, String field, String words, int limit) {
        Asked asked =
                field(viewer, type, field).or(() -> input(viewer, type, field)).orElseThrow(Reading::notFound);
        int most = Math.max(1, Math.min(limit, MOST));
        Optional<LookupTable> values = references.values(asked.target());
        if (values.isPresent()) {
            return values(values.get(), viewer.locale(), words.strip().toLowerCase(Locale.ROOT), most);
        }
        return references
                .records(asked.target())
                .map(target -> records(viewer, target, asked.filter(), words, most))
                .orElse(List.of());
    }

    private Optional<Asked> field(Viewer viewer, ObjectType type, String code) {
        Grant grant = access.grant(viewer, type);
        return type.field(code)
                .filter(field -> field.target().isPresent() && (grant.reads(code) || grant.creates(code)))
                .map(field -> new Asked(field.target(), field.targetFilter()));
    }

    private static Optional<Asked> input(Viewer viewer, ObjectType type, String code) {
        Variables variables = Variables.of(viewer, PortalClock.system());
        return type.actions().stream()
                .filter(action -> Actions.known(action, variables))
                .flatMap(action -> action.inputs().stream())
                .filter(input -> input.code().equals(code) && input.target().isPresent())
                .map(input -> new Asked(input.target(), Optional.empty()))
                .findFirst();
    }

    private static List<Choice> values(LookupTable table, Locale locale, String words, int limit) {
        return table.all().stream()
                .filter(LookupTable.Stored::active)
                .map(value -> table.value(value, locale))
                .filter(value -> folded(value).contains(words))
                .sorted(Comparator.comparing(value -> !folded(value).startsWith(words)))
                .limit(limit)
                .map(value ->
                        new Choice(value.id(), value.display(), Optional.of(value.code()), Optional.of(value.color())))
                .toList();
    }

    private static String folded(Value value) {
        return value.display().toLowerCase(Locale.ROOT);
    }

    private List<Choice> records(Viewer viewer, ObjectType target, Optional<String> filter, String words, int limit) {
        Variables variables = Variables.of(viewer, PortalClock.system());
        return database
                .reading(
                        access.identity(viewer),
                        connection -> choosing.matching(connection, variables, target, filter, words, limit))
                .stream()
                .map(record -> new Choice(record.id(), record.display(), Optional.empty(), Optional.empty()))
                .toList();
    }

    private record Asked(Optional<String> target, Optional<String> filter) {}
}
