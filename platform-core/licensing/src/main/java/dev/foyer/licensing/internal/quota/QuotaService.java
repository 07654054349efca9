// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal.quota;

import dev.foyer.database.Database;
import dev.foyer.database.Mappers;
import dev.foyer.database.Notices;
import dev.foyer.licensing.Licensing;
import dev.foyer.licensing.PortalClock;
import dev.foyer.licensing.Quota;
import dev.foyer.licensing.internal.quota.QuotaStore.Account;
import dev.foyer.plugin.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts calls with the meters of this node. */
@Component
public final class QuotaService implements Quota {
    /** Name of the limit in licences. */
    public static final String LIMIT = "api-calls-per-day";

    private static final Logger LOG = LoggerFactory.getLogger(QuotaService.class);
    private static final String FILE = "api-calls.counts";

    private final QuotaStore store;
    private final Meters meters;
    private final Clock clock;
    private final LongSupplier limit;
    private volatile LocalDate purged = LocalDate.MIN;

    /** Counts by the licence in force; the schema is up to date once there is one who knows it. */
    @Activate
    public QuotaService(
            @Reference Database database,
            @Reference Mappers mappers,
            @Reference Notices notices,
            @Reference Licensing licensing,
            BundleContext context) {
        this(
                new QuotaStore(
                        database,
                        mappers.open(context.getBundle(), List.of(QuotaMapper.class))
                                .mapper(QuotaMapper.class),
                        notices),
                store -> new Meters(store, file(), notices, Meters.executor()),
                PortalClock.system(),
                new DailyLimit(licensing));
    }

    QuotaService(QuotaStore store, Function<QuotaStore, Meters> meters, Clock clock, LongSupplier limit) {
        this.store = store;
        this.clock = clock;
        this.limit = limit;
        this.meters = meters.apply(store);
    }

    private static CounterFile file() {
        try {
            return CounterFile.open(Path.of(System.getProperty("foyer.data", "data"), FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Deactivate
    void close() throws Exception {
        meters.close();
    }

    @Override
    public Call count(UUID user) {
        LocalDate today = today();
        purge(today);
        long most = limit.getAsLong();
        long remaining = meters.count(new Account(user, today), most);
        return new Call(remaining >= 0, most, Math.max(0, remaining), resets(today));
    }

    @Override
    public Use use(UUID user) {
        Account account = new Account(user, today());
        return new Use(store.used(account) + meters.unsettled(account), limit.getAsLong(), resets(account.day()));
    }

    @Override
    public List<Heavy> heaviest(int most) {
        return store.heaviest(today(), most);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Instant resets(LocalDate day) {
        return Instant.ofEpochSecond(TimeUnit.DAYS.toSeconds(day.toEpochDay() + 1));
    }

    /** Once a day. */
    private void purge(LocalDate today) {
        if (today.equals(purged)) {
            return;
        }
        purged = today;
        try {
            store.purge(today);
        } catch (ProblemException away) {
            LOG.debug("Old counts could not be deleted", away);
        }
    }
}
