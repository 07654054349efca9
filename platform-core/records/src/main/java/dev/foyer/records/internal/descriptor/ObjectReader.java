// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.descriptor;

import dev.foyer.licensing.Operation;
import dev.foyer.records.internal.descriptor.Outline.ObjectOutline;
import dev.foyer.records.model.Action;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.LookupType;
import dev.foyer.records.model.ObjectType;
import dev.foyer.records.model.ObjectType.FileRules;
import dev.foyer.records.model.ObjectType.Lifecycle;
import dev.foyer.records.model.ObjectType.Owner;
import dev.foyer.records.model.Scope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads an object. */
final class ObjectReader {
    private final Context context;
    private final List<LookupType> lookups;

    ObjectReader(Context context, List<LookupType> lookups) {
        this.context = context;
        this.lookups = lookups;
    }

    ObjectType read(Item.Entry entry) {
        Item item = entry.value();
        ObjectOutline outline = context.outline().object(entry.key()).orElseThrow();
        labels(entry);
        Owner owner = new OwnerSpecReader(context, outline).read(item);
        List<Field> fields = item.entries("fields").stream()
                .map(field -> new FieldReader(context, outline).read(field))
                .toList();
        ObjectType bare = bare(entry, outline, owner, fields);
        new ObjectChecks(context, outline, lookups).check(entry, bare);
        return withPages(item, bare, outline);
    }

    private ObjectType bare(Item.Entry entry, ObjectOutline outline, Owner owner, List<Field> fields) {
        Item item = entry.value();
        return new ObjectType(
                context.section(),
                entry.key(),
                Names.snake(context.section()),
                item.text("table").orElse(Names.snake(entry.key())),
                item.flag("existing", false),
                item.flag("exposed", false),
                item.text("icon").orElse("file"),
                item.text("display").orElse("{" + Defaults.title(fields) + "}"),
                owner,
                item.text("portalFilter").filter(filter -> !filter.isBlank()),
                item.text("portalEdit").filter(filter -> !filter.isBlank()),
                OwnerSpecReader.fields(fields, owner),
                lifecycle(item),
                new SearchReader(context, outline).read(item),
                new ListReader(context, outline).list(item, fields),
                new ListReader(context, outline).views(item),
                Map.of(),
                actions(item, outline),
                item.flag("feed", false),
                files(item),
                rights(entry));
    }

    private ObjectType withPages(Item item, ObjectType bare, ObjectOutline outline) {
        return new ObjectType(
                bare.section(),
                bare.code(),
                bare.schema(),
                bare.table(),
                bare.existing(),
                bare.exposed(),
                bare.icon(),
                bare.display(),
                bare.owner(),
                bare.portalFilter(),
                bare.portalEdit(),
                bare.fields(),
                bare.lifecycle(),
                bare.search(),
                bare.list(),
                bare.views(),
                new PageReader(context, outline, bare).read(item),
                bare.actions(),
                bare.feed(),
                bare.files(),
                bare.rights());
    }

    private void labels(Item.Entry entry) {
        context.labels().need(entry.key() + ".title", entry.at().place());
        context.labels().need(entry.key() + ".plural", entry.at().place());
    }

    private static Optional<Lifecycle> lifecycle(Item item) {
        return item.get("lifecycle").map(it -> {
            Map<String, List<String>> moves = new LinkedHashMap<>();
            it.entries("moves")
                    .forEach(move -> moves.put(
                            move.key(),
                            move.value().items().stream()
                                    .flatMap(to -> to.text().stream())
                                    .toList()));
            return new Lifecycle(it.text("field").orElse(""), moves);
        });
    }

    private List<Action> actions(Item item, ObjectOutline outline) {
        return item.entries("actions").stream()
                .map(action -> new ActionReader(context, outline).read(action))
                .toList();
    }

    private static Optional<FileRules> files(Item item) {
        Optional<Item> files = item.get("files");
        if (files.isEmpty() || (files.get().scalar() && !item.flag("files", false))) {
            return Optional.empty();
        }
        Item rules = files.get();
        return Optional.of(new FileRules(Sizes.bytes(rules.text("maxSize").orElse("25 MB")), rules.texts("types")));
    }

    private Map<String, Map<Operation, Scope>> rights(Item.Entry entry) {
        return entry.value().get("rights").map(RightsReader::read).orElseGet(RightsReader::usual);
    }
}
