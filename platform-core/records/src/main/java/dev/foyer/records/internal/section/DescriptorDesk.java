// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.section;

import dev.foyer.database.Database;
import dev.foyer.database.Migrations;
import dev.foyer.directory.Users;
import dev.foyer.records.Descriptors;
import dev.foyer.records.internal.access.Grants;
import dev.foyer.records.internal.schema.PieceMapper;
import dev.foyer.records.internal.schema.PlatformSchema;
import dev.foyer.records.internal.schema.SchemaException;
import dev.foyer.records.internal.schema.SchemaUpdate;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.LookupType;
import dev.foyer.records.model.ObjectType;
import dev.foyer.records.model.SectionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Looks at descriptors without bringing them to life. */
@Component(service = Descriptors.class)
public final class DescriptorDesk implements Descriptors {
    /** Schemas of the platform, which no section may have. */
    private static final Set<String> RESERVED = Set.of(
            "platform", "directory", "licensing", "deployment", "public", "information-schema", "records", "custom");

    private final SectionRegistry registry;
    private final Migrations migrations;
    private final Users users;
    private final Grants grants;
    private final PieceMapper mapper;
    private final Leftovers leftovers;

    @Activate
    public DescriptorDesk(
            @Reference SectionRegistry registry,
            @Reference PlatformSchema schema,
            @Reference Database database,
            @Reference Migrations migrations,
            @Reference Users users,
            @Reference Grants grants) {
        this(
                registry,
                schema.open(List.of(PieceMapper.class)).mapper(PieceMapper.class),
                database,
                migrations,
                users,
                grants);
    }

    DescriptorDesk(
            SectionRegistry registry,
            PieceMapper mapper,
            Database database,
            Migrations migrations,
            Users users,
            Grants grants) {
        this.registry = registry;
        this.mapper = mapper;
        this.migrations = migrations;
        this.users = users;
        this.grants = grants;
        this.leftovers = new Leftovers(database);
    }

    @Override
    public Reading read(String code, byte[] content, Optional<Set<String>> texts, Predicate<String> files) {
        var reading = DescriptorFiles.read(code, content, texts, files);
        return new Reading(
                reading.section(),
                reading.faults().stream()
                        .map(fault ->
                                new Fault(fault.file(), fault.line(), fault.column(), fault.warning(), fault.message()))
                        .toList());
    }

    @Override
    public List<Taken> conflicts(SectionType section) {
        List<Taken> taken = new ArrayList<>();
        if (RESERVED.contains(section.code()) || section.code().startsWith("pg-")) {
            taken.add(new Taken(section.code(), "platform"));
        }
        ActiveSections others = registry.active().without(section.code());
        codes(section).forEach(code -> others.object(code)
                .map(ObjectType::section)
                .or(() -> others.lookup(code).map(LookupType::section))
                .ifPresent(owner -> taken.add(new Taken(code, owner))));
        return taken;
    }

    private static Stream<String> codes(SectionType section) {
        return Stream.concat(
                section.objects().stream().map(ObjectType::code),
                section.lookups().stream().map(LookupType::code));
    }

    @Override
    public List<Use> uses(SectionType section) {
        Set<String> own = codes(section).collect(Collectors.toSet());
        return section.objects().stream()
                .flatMap(type -> type.fields().stream())
                .map(Field::target)
                .flatMap(Optional::stream)
                .filter(target -> !own.contains(target))
                .distinct()
                .sorted()
                .map(target -> new Use(target, present(target)))
                .toList();
    }

    private boolean present(String code) {
        ActiveSections active = registry.active();
        return active.object(code).isPresent() || active.lookup(code).isPresent();
    }

    @Override
    public List<Piece> additions(SectionType section) {
        try {
            return new SchemaUpdate(grants.asStored(section), users.roles(), mapper, migrations)
                    .missing().stream().map(DescriptorDesk::piece).toList();
        } catch (SchemaException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static Piece piece(String name) {
        int blank = name.indexOf(' ');
        return new Piece(name.substring(0, blank), name.substring(blank + 1));
    }

    @Override
    public Set<String> reach(SectionType section) {
        return grants.reach(section);
    }

    @Override
    public Remains remains(SectionType section) {
        return leftovers.of(section);
    }

    @Override
    public void purge(SectionType section) {
        if (registry.active().has(section.code()) || RESERVED.contains(section.code())) {
            throw new IllegalStateException("The section " + section.code() + " is in use");
        }
        leftovers.purge(section);
        registry.touch();
    }
}
