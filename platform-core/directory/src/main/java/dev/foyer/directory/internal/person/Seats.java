// SPDX-License-Identifier: Apache-2.0
package dev.foyer.directory.internal.person;

import static java.util.Objects.requireNonNull;

import dev.foyer.database.Database;
import dev.foyer.directory.internal.DirectoryProblem;
import dev.foyer.directory.internal.DirectorySchema;
import dev.foyer.directory.internal.store.UserMapper;
import dev.foyer.directory.internal.store.UserRow;
import dev.foyer.licensing.Edition;
import dev.foyer.licensing.ExternalAccess;
import dev.foyer.licensing.LicenceStanding;
import dev.foyer.licensing.Licensing;
import dev.foyer.plugin.CommonProblem;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who may sit where: seats of editions (spec L-7). */
@Component(service = Seats.class)
public final class Seats {
    private final Database database;
    private final UserMapper users;
    private final SeatLimits limits;
    private final LicenceStanding standing;
    private final Viewers viewers;

    /** The seats of a schema. */
    @Activate
    public Seats(
            @Reference Database database,
            @Reference DirectorySchema schema,
            @Reference Licensing licensing,
            @Reference LicenceStanding standing,
            @Reference Viewers viewers) {
        this.database = requireNonNull(database, "database is null");
        this.users = schema.mapper(UserMapper.class);
        this.limits = new SeatLimits(users, licensing);
        this.standing = requireNonNull(standing, "standing is null");
        this.viewers = requireNonNull(viewers, "viewers is null");
    }

    /**
     * Lets pass who has a seat of an installed edition or needs none.
     *
     * @throws dev.foyer.plugin.ProblemException 403 saying why not
     */
    public void require(UUID user) {
        UserRow row = find(user);
        if (!external(row)) {
            return;
        }
        ExternalAccess access = standing.externalAccess();
        if (access.closed()) {
            throw access.problem();
        }
        Set<String> held = Codes.split(row.editions());
        Set<String> installed = viewers.installed();
        if (held.stream().noneMatch(installed::contains)) {
            throw DirectoryProblem.NO_SEAT.because(reason(held, installed), list(held), list(installed));
        }
    }

    private static boolean external(UserRow row) {
        return row.type().equals("external");
    }

    private static String reason(Set<String> held, Set<String> installed) {
        if (installed.isEmpty()) {
            return "directory.no-seat.no-licence";
        }
        return held.isEmpty() ? "directory.no-seat.none" : "directory.no-seat.not-installed";
    }

    private static String list(Collection<String> codes) {
        return String.join(", ", new TreeSet<>(codes));
    }

    private UserRow find(UUID user) {
        return database.system(connection -> users.findById(user))
                .orElseThrow(() -> CommonProblem.NOT_FOUND.because("directory.user.unknown"));
    }

    /** Seats taken by active users, by edition. */
    Map<String, Integer> used() {
        Map<String, Integer> used = new TreeMap<>();
        database.system(connection -> users.countSeats()).forEach(count -> used.put(count.edition(), count.used()));
        return used;
    }

    int employees() {
        return database.system(connection -> users.countEmployees());
    }

    void assign(UUID user, String code) {
        requireExternal(find(user));
        changing(() -> take(user, edition(code)));
    }

    boolean release(UUID user, String code) {
        return changing(() -> users.deleteRoleOfSeat(user, code) + users.deleteSeat(user, code) > 0);
    }

    /** All of it or nothing. */
    void become(UUID user, Set<String> codes) {
        UserRow row = find(user);
        List<Edition> wanted = codes.stream().sorted().map(Seats::edition).toList();
        if (!wanted.isEmpty()) {
            requireExternal(row);
        }
        changing(() -> {
            for (Edition edition : Edition.values()) {
                if (!wanted.contains(edition)) {
                    users.deleteRoleOfSeat(user, edition.code());
                    users.deleteSeat(user, edition.code());
                }
            }
            wanted.forEach(edition -> take(user, edition));
            return true;
        });
    }

    void activate(UUID user, boolean active) {
        UserRow row = find(user);
        changing(() -> {
            users.updateActive(user, active, Clock.systemUTC().instant());
            if (active && external(row)) {
                Codes.split(row.editions()).forEach(code -> limits.check(edition(code)));
            } else if (active) {
                limits.checkEmployees();
            }
            return true;
        });
    }

    /** Whoever has the seat gets what it is for. */
    private boolean take(UUID user, Edition edition) {
        boolean taken = users.insertSeat(user, edition.code()) > 0;
        users.insertRoleOfSeat(user, edition.code());
        if (taken) {
            limits.check(edition);
        }
        return taken;
    }

    /** One after the other on all nodes, so that two cannot take the last seat. */
    private <T> T changing(Supplier<T> work) {
        return database.system(connection -> {
            users.lockSeats();
            return work.get();
        });
    }

    private static Edition edition(String code) {
        return Edition.of(code).orElseThrow(() -> CommonProblem.NOT_FOUND.because("directory.edition.unknown", code));
    }

    private static void requireExternal(UserRow row) {
        if (!external(row)) {
            throw DirectoryProblem.SEAT_FOR_EMPLOYEE.because("directory.seats.employee", row.name());
        }
    }
}
