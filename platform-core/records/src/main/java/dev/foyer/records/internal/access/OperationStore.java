// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.access;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.foyer.database.Database;
import dev.foyer.database.Mappers;
import dev.foyer.database.Notices;
import dev.foyer.directory.Users;
import dev.foyer.directory.Users.RoleInfo;
import dev.foyer.plugin.CommonProblem;
import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Text;
import dev.foyer.plugin.Viewer;
import dev.foyer.plugin.Violation;
import dev.foyer.records.Operations;
import dev.foyer.records.internal.access.OperationMapper.OperationRight;
import dev.foyer.records.internal.schema.PlatformSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rights to system operations from the database, kept in memory until somebody says that they changed. */
@Component
public final class OperationStore implements Operations {
    private static final Logger LOG = LoggerFactory.getLogger(OperationStore.class);
    private static final List<String> ALL = List.of(EXPORT_LISTS, IMPORT_LISTS);

    private final Database database;
    private final OperationMapper mapper;
    private final Users users;
    private final Notices notices;
    private final AutoCloseable listening;
    private final AtomicLong generation = new AtomicLong();
    private volatile @Nullable Map<String, List<UUID>> known;

    @Activate
    public OperationStore(
            @Reference Database database,
            @Reference PlatformSchema schema,
            @Reference Notices notices,
            @Reference Users users) {
        this(database, schema.open(List.of(OperationMapper.class)), notices, users);
    }

    private OperationStore(Database database, Mappers.Session session, Notices notices, Users users) {
        this.database = database;
        this.mapper = session.mapper(OperationMapper.class);
        this.users = users;
        this.notices = notices;
        this.listening = notices.listen(GrantStore.CHANNEL, payload -> forget());
    }

    /** For use outside a container. */
    public static OperationStore outside(Database database, Mappers.Session session, Notices notices, Users users) {
        return new OperationStore(database, session, notices, users);
    }

    @Deactivate
    void close() throws Exception {
        listening.close();
    }

    @Override
    public List<String> of(Viewer viewer) {
        if (!viewer.external() && viewer.hasRole("administrators")) {
            return ALL;
        }
        Map<String, List<UUID>> rights = current();
        return ALL.stream()
                .filter(operation -> rights.getOrDefault(operation, List.of()).stream()
                        .anyMatch(role -> viewer.roles().stream()
                                .anyMatch(held -> held.id().equals(role))))
                .toList();
    }

    @Override
    public Map<String, List<String>> roles() {
        Map<UUID, String> codes = users.roles().stream().collect(toMap(RoleInfo::id, RoleInfo::code));
        Map<String, List<UUID>> rights = current();
        Map<String, List<String>> roles = new LinkedHashMap<>();
        ALL.forEach(operation -> roles.put(
                operation,
                rights.getOrDefault(operation, List.of()).stream()
                        .filter(codes::containsKey)
                        .map(role -> codes.getOrDefault(role, ""))
                        .sorted()
                        .toList()));
        return roles;
    }

    @Override
    public void grant(String operation, List<String> roles) {
        if (!ALL.contains(operation)) {
            throw CommonProblem.NOT_FOUND.because("records.problem.not-found");
        }
        Set<UUID> ids = roles.stream().map(this::role).collect(toSet());
        database.system(connection -> {
            mapper.clear(operation);
            ids.forEach(role -> mapper.insert(operation, role));
            notices.send(GrantStore.CHANNEL, operation);
            return ids.size();
        });
        forget();
        LOG.info("The operation {} is granted to {}", operation, roles);
    }

    private UUID role(String code) {
        return users.roles().stream()
                .filter(role -> role.code().equals(code))
                .map(RoleInfo::id)
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(
                        List.of(new Violation("/roles", "reference", Text.of("records.invalid.role", code)))));
    }

    private Map<String, List<UUID>> current() {
        Map<String, List<UUID>> rights = known;
        if (rights == null) {
            long before = generation.get();
            rights = database.system(connection -> mapper.all().stream()
                    .collect(groupingBy(OperationRight::operation, mapping(OperationRight::role, toList()))));
            // What was read while somebody changed it serves this call only.
            known = generation.get() == before ? rights : null;
        }
        return rights;
    }

    private void forget() {
        generation.incrementAndGet();
        known = null;
    }
}
