// SPDX-License-Identifier: Apache-2.0
package dev.foyer.directory.internal.person;

import static java.util.Objects.requireNonNull;

import dev.foyer.directory.internal.DirectoryProblem;
import dev.foyer.directory.internal.store.SeatCount;
import dev.foyer.directory.internal.store.UserMapper;
import dev.foyer.licensing.Edition;
import dev.foyer.licensing.Licence;
import dev.foyer.licensing.Licensing;

/** How many may sit down (spec L-7). Asked within the transaction that makes them sit, after they do. */
final class SeatLimits {
    private static final String RULE = "L-7";

    private final UserMapper users;
    private final Licensing licensing;

    SeatLimits(UserMapper users, Licensing licensing) {
        this.users = requireNonNull(users, "users is null");
        this.licensing = requireNonNull(licensing, "licensing is null");
    }

    void check(Edition edition) {
        int limit =
                licensing.inForce().map(licence -> licence.seatLimit(edition)).orElse(0);
        int used = users.countSeats().stream()
                .filter(count -> count.edition().equals(edition.code()))
                .mapToInt(SeatCount::used)
                .sum();
        if (used > limit) {
            throw DirectoryProblem.NO_SEATS_LEFT
                    .because(limit > 0 ? "directory.seats.none-left" : "directory.seats.none", edition.code(), limit)
                    .with("rule", RULE)
                    .with("edition", edition.code())
                    .with("used", used - 1)
                    .with("limit", limit);
        }
    }

    /** A licence that does not say how many employees there may be leaves it open. */
    void checkEmployees() {
        int limit = licensing.inForce().map(Licence::employeeSeats).orElse(0);
        int used = users.countEmployees();
        if (limit > 0 && used > limit) {
            throw DirectoryProblem.NO_EMPLOYEE_SEATS_LEFT
                    .because("directory.seats.no-employees-left", limit)
                    .with("rule", RULE)
                    .with("used", used - 1)
                    .with("limit", limit);
        }
    }
}
