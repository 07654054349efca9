// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal.quota;

import static java.util.Objects.requireNonNull;

import dev.foyer.database.Database;
import dev.foyer.database.Notices;
import dev.foyer.licensing.Quota.Heavy;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Calls of the day as all nodes share them. */
final class QuotaStore {
    /** Channel on which a node asks the others to give back what they put by for a user. */
    static final String CHANNEL = "foyer_quota";

    private static final int KEPT_DAYS = 35;

    private final Database database;
    private final QuotaMapper mapper;
    private final Notices notices;

    QuotaStore(Database database, QuotaMapper mapper, Notices notices) {
        this.database = requireNonNull(database, "database is null");
        this.mapper = requireNonNull(mapper, "mapper is null");
        this.notices = requireNonNull(notices, "notices is null");
    }

    /** A user on a day. */
    record Account(UUID user, LocalDate day) {
        // Written out, because each call asks and those of records are slow.
        @Override
        public boolean equals(Object other) {
            return other instanceof Account account && user.equals(account.user) && day.equals(account.day);
        }

        @Override
        public int hashCode() {
            return user.hashCode();
        }
    }

    /** A block that was put by and the calls made of it. */
    record Made(long block, int spent) {
        static final Made NOTHING = new Made(0, 0);
    }

    /** What a node asks for: at most {@code wish} calls of the {@code limit} of a day. */
    record Order(UUID node, Account account, long limit, int wish) {}

    Block take(Order order, Made before) {
        Account account = order.account();
        return database.system(connection -> mapper.take(
                order.node(),
                account.user(),
                account.day(),
                before.block(),
                before.spent(),
                order.limit(),
                order.wish()));
    }

    void giveBack(Made made) {
        database.system(connection -> mapper.giveBack(made.block(), made.spent()));
    }

    /** Settles what a node left that is no more. */
    void settle(CounterFile.Left left) {
        database.system(connection -> {
            mapper.held(left.node()).forEach(held -> mapper.giveBack(held.id(), left.spent(held)));
            return true;
        });
    }

    long used(Account account) {
        return database.system(connection -> mapper.used(account.user(), account.day()));
    }

    List<Heavy> heaviest(LocalDate day, int most) {
        return database.system(connection -> mapper.heaviest(day, most));
    }

    void ask(UUID node, UUID user) {
        notices.send(CHANNEL, user + " " + node);
    }

    /** Yesterday stays to be looked at; a clock that goes back a little finds its day. */
    void purge(LocalDate today) {
        database.system(connection ->
                mapper.deleteBlocksBefore(today.minusDays(2)) + mapper.deleteUseBefore(today.minusDays(KEPT_DAYS)));
    }
}
