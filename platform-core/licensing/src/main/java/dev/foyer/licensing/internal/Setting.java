// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal;

import dev.foyer.database.Database;
import dev.foyer.database.Mappers;
import dev.foyer.database.Migrations;
import dev.foyer.database.Notices;
import dev.foyer.licensing.LicenceListener;
import dev.foyer.licensing.PortalClock;
import dev.foyer.licensing.internal.file.TrustFolders;
import dev.foyer.licensing.internal.store.LicenceMapper;
import dev.foyer.licensing.internal.store.LicenceStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What licensing works with.
 *
 * @param firstLicence file of the licence that a new installation gets
 * @param databaseClock what the clock of the database says in the time of the portal
 * @param nanos a count of nanoseconds that nobody can set
 */
record Setting(
        LicenceStore store,
        Notices notices,
        TrustFolders folders,
        Path firstLicence,
        Path data,
        Clock clock,
        UnaryOperator<Instant> databaseClock,
        LongSupplier nanos,
        Supplier<Collection<LicenceListener>> listeners) {
    private static final Logger LOG = LoggerFactory.getLogger(Setting.class);

    static Setting ofInstallation(
            Database database, Migrations migrations, Mappers mappers, Notices notices, BundleContext context) {
        Bundle bundle = context.getBundle();
        migrations.migrate("licensing", bundle, "db/licensing/changelog.xml");
        LicenceMapper mapper =
                mappers.open(bundle, List.of(LicenceMapper.class)).mapper(LicenceMapper.class);
        Path home = Path.of(System.getProperty("foyer.home", "."));
        Path data = Path.of(System.getProperty("foyer.data", "data"));
        return new Setting(
                new LicenceStore(database, mapper, notices),
                notices,
                trust(List.of(home.resolve("trust"), data.resolve("trust"))),
                home.resolve("licences").resolve(System.getProperty("foyer.edition", "all") + ".jws"),
                data,
                PortalClock.system(),
                time -> time.plus(PortalClock.system().offset()),
                System::nanoTime,
                new Listeners(context));
    }

    static TrustFolders trust(List<Path> folders) {
        return new TrustFolders(
                folders, (file, fault) -> LOG.warn("The key {} is left out of the trusted ones: {}", file, fault));
    }
}
