// SPDX-License-Identifier: Apache-2.0
package dev.foyer.directory.internal.person;

import static java.util.Objects.requireNonNull;

import dev.foyer.database.Database;
import dev.foyer.directory.internal.DirectoryProblem;
import dev.foyer.directory.internal.DirectorySchema;
import dev.foyer.directory.internal.store.SeatCount;
import dev.foyer.directory.internal.store.UserMapper;
import dev.foyer.directory.internal.store.UserRow;
import dev.foyer.licensing.Edition;
import dev.foyer.licensing.Licensing;
import dev.foyer.plugin.CommonProblem;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who may sit where: seats of editions (spec L-7). */
@Component(service = Seats.class)
public final class Seats {
    private final Database database;
    private final UserMapper users;
    private final Licensing licensing;
    private final Viewers viewers;

    /** The seats of a schema. */
    @Activate
    public Seats(
            @Reference Database database,
            @Reference DirectorySchema schema,
            @Reference Licensing licensing,
            @Reference Viewers viewers) {
        this.database = requireNonNull(database, "database is null");
        this.users = schema.mapper(UserMapper.class);
        this.licensing = requireNonNull(licensing, "licensing is null");
        this.viewers = requireNonNull(viewers, "viewers is null");
    }

    /**
     * Lets pass who has a seat of an installed edition or needs none.
     *
     * @throws dev.foyer.plugin.ProblemException 403 saying why not
     */
    public void require(UUID user) {
        UserRow row = find(user);
        if (!row.type().equals("external")) {
            return;
        }
        Set<String> held = Codes.split(row.editions());
        Set<String> installed = viewers.installed();
        if (held.stream().noneMatch(installed::contains)) {
            throw DirectoryProblem.NO_SEAT.because(reason(held, installed), list(held), list(installed));
        }
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

    void assign(UUID user, String code) {
        Edition edition =
                Edition.of(code).orElseThrow(() -> CommonProblem.NOT_FOUND.because("directory.edition.unknown", code));
        find(user);
        database.system(connection -> {
            users.lockSeats();
            if (users.insertSeat(user, code) > 0) {
                checkLimit(edition);
            }
            return true;
        });
    }

    private void checkLimit(Edition edition) {
        int limit =
                licensing.inForce().map(licence -> licence.seatLimit(edition)).orElse(0);
        int used = users.countSeats().stream()
                .filter(count -> count.edition().equals(edition.code()))
                .mapToInt(SeatCount::used)
                .sum();
        if (used > limit) {
            throw DirectoryProblem.NO_SEATS_LEFT.because("directory.seats.none-left", edition.code(), limit);
        }
    }

    boolean release(UUID user, String code) {
        return database.system(connection -> users.deleteSeat(user, code)) > 0;
    }
}
