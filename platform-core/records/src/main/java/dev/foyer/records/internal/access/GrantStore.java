// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.access;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.foyer.database.Database;
import dev.foyer.database.Mappers;
import dev.foyer.database.Notices;
import dev.foyer.directory.Users;
import dev.foyer.directory.Users.RoleInfo;
import dev.foyer.licensing.Licensing;
import dev.foyer.licensing.Operation;
import dev.foyer.plugin.CommonProblem;
import dev.foyer.plugin.Viewer;
import dev.foyer.records.internal.access.RightMapper.ObjectRight;
import dev.foyer.records.internal.schema.PlatformSchema;
import dev.foyer.records.model.ObjectType;
import dev.foyer.records.model.Scope;
import dev.foyer.records.model.SectionType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Rights from the database, kept in memory until somebody says that they changed. */
@Component
public final class GrantStore implements Grants {
    /** Channel on which changed rights are told to all nodes. */
    public static final String CHANNEL = "foyer_rights";

    private static final int MOST_VIEWERS = 5_000;
    private static final Set<Operation> EVERYTHING = Set.of(Operation.values());

    private final Database database;
    private final RightMapper mapper;
    private final Licensing licensing;
    private final Users users;
    private final Notices notices;
    private final AutoCloseable listening;
    private final AtomicLong generation = new AtomicLong();
    private volatile @Nullable Snapshot snapshot;

    @Activate
    public GrantStore(
            @Reference Database database,
            @Reference PlatformSchema schema,
            @Reference Notices notices,
            @Reference Licensing licensing,
            @Reference Users users) {
        this(database, schema.open(List.of(RightMapper.class)), notices, licensing, users);
    }

    private GrantStore(Database database, Mappers.Session session, Notices notices, Licensing licensing, Users users) {
        this.database = database;
        this.mapper = session.mapper(RightMapper.class);
        this.notices = notices;
        this.licensing = licensing;
        this.users = users;
        this.listening = notices.listen(CHANNEL, payload -> forget());
    }

    /** For use outside a container. */
    public static GrantStore outside(
            Database database, Mappers.Session session, Notices notices, Licensing licensing, Users users) {
        return new GrantStore(database, session, notices, licensing, users);
    }

    @Deactivate
    void close() throws Exception {
        listening.close();
    }

    @Override
    public Grant grant(Viewer viewer, ObjectType type) {
        Snapshot rights = current();
        Own own = rights.own(viewer, licensing.stamp());
        Given known = own.given.get(type.code());
        if (known != null && known.type == type) {
            return known.grant;
        }
        Grant grant = shared(viewer, type, licensed(viewer, type), rights);
        own.given.put(type.code(), new Given(type, grant));
        return grant;
    }

    /** Most people have the grant of many others. */
    private static Grant shared(Viewer viewer, ObjectType type, Set<Operation> licensed, Snapshot rights) {
        Key key =
                new Key(type.code(), viewer.external(), rights.rights.concerned(type.code(), viewer.roles()), licensed);
        Cached cached = rights.grants.get(key);
        if (cached != null && cached.type == type) {
            return cached.grant;
        }
        Grant grant = new GrantRules(type, viewer.external())
                .grant(
                        rights.rights.scopes(type.code(), viewer.roles()),
                        rights.rights.levels(type.code(), viewer.roles()),
                        licensed);
        rights.grants.put(key, new Cached(type, grant));
        return grant;
    }

    @Override
    public void seed(SectionType section) {
        Map<String, UUID> roles = roles();
        int written = database.system(connection -> section.objects().stream()
                .mapToInt(object -> seed(object, roles))
                .sum());
        if (written > 0) {
            notices.send(CHANNEL, section.code());
        }
        forget();
    }

    @Override
    public SectionType asStored(SectionType section) {
        StoredRights stored =
                database.system(connection -> new StoredRights(roles(), mapper.objectRights(), mapper.seeded()));
        return section.with(section.objects().stream()
                .map(object -> object.with(stored.of(object)))
                .toList());
    }

    @Override
    public Set<String> reach(SectionType section) {
        Set<String> outside = users.roles().stream()
                .filter(RoleInfo::external)
                .map(RoleInfo::code)
                .collect(toSet());
        return Reachable.codes(asStored(section), outside);
    }

    @Override
    public void store(String object, String role, Map<Operation, Scope> scopes) {
        UUID id = Optional.ofNullable(roles().get(role))
                .orElseThrow(() -> CommonProblem.NOT_FOUND.because("records.problem.role", role));
        database.system(connection -> {
            mapper.markSeeded(object, role);
            mapper.deleteObjectRights(id, object);
            scopes.forEach((operation, scope) -> mapper.insert(new ObjectRight(id, object, operation, scope)));
            return true;
        });
        notices.send(CHANNEL, object);
        forget();
    }

    private Map<String, UUID> roles() {
        return users.roles().stream().collect(toMap(RoleInfo::code, RoleInfo::id, (one, other) -> one));
    }

    private int seed(ObjectType object, Map<String, UUID> roles) {
        int written = 0;
        for (Map.Entry<String, Map<Operation, Scope>> right : object.rights().entrySet()) {
            UUID role = roles.get(right.getKey());
            if (role != null && mapper.markSeeded(object.code(), right.getKey()) == 1) {
                right.getValue()
                        .forEach((operation, scope) ->
                                mapper.insert(new ObjectRight(role, object.code(), operation, scope)));
                written++;
            }
        }
        return written;
    }

    /** People belong to every edition. */
    private Set<Operation> licensed(Viewer viewer, ObjectType type) {
        return type.section().equals("directory") ? EVERYTHING : licensing.allowed(type.section(), viewer);
    }

    private void forget() {
        generation.incrementAndGet();
        snapshot = null;
    }

    private Snapshot current() {
        Snapshot known = snapshot;
        if (known == null) {
            long before = generation.get();
            known = database.system(
                    connection -> new Snapshot(new Rights(mapper.objectRights(), mapper.columnRights())));
            // What was read while somebody changed it serves this call only.
            snapshot = generation.get() == before ? known : null;
        }
        return known;
    }

    private record Key(String object, boolean external, Set<UUID> roles, Set<Operation> licensed) {}

    private record Cached(ObjectType type, Grant grant) {}

    private record Given(ObjectType type, Grant grant) {}

    /** The grants of one viewer, as long as viewer and licence stay the same. */
    private record Own(Viewer viewer, Object licence, Map<String, Given> given) {}

    private static final class Snapshot {
        private final Rights rights;
        private final Map<Key, Cached> grants = new ConcurrentHashMap<>();
        private final Map<UUID, Own> owns = new ConcurrentHashMap<>();

        Snapshot(Rights rights) {
            this.rights = rights;
        }

        Own own(Viewer viewer, Object licence) {
            Own known = owns.get(viewer.user());
            if (known != null && known.viewer == viewer && known.licence == licence) {
                return known;
            }
            if (owns.size() >= MOST_VIEWERS) {
                owns.clear();
            }
            Own fresh = new Own(viewer, licence, new ConcurrentHashMap<>());
            owns.put(viewer.user(), fresh);
            return fresh;
        }
    }
}
