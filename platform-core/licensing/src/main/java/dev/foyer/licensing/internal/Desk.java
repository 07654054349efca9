// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal;

import dev.foyer.database.Database;
import dev.foyer.database.Mappers;
import dev.foyer.database.Migrations;
import dev.foyer.database.Notices;
import dev.foyer.licensing.internal.LicenceBook.Page;
import dev.foyer.licensing.internal.matrix.Matrix;
import dev.foyer.licensing.internal.store.LicenceStore;
import dev.foyer.licensing.internal.time.ClockLog;
import dev.foyer.licensing.internal.time.LicenceTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** What the services of this bundle share: the licence as this node knows it, the rules, the time, and who watches. */
@Component(service = Desk.class)
public final class Desk {
    final Matrix matrix = Matrix.load();
    final Decisions decisions = new Decisions(matrix);
    final Refusals refusals = new Refusals();
    final Reach reach = new Reach(decisions::objects);
    final Restrictions restrictions = new Restrictions(reach, refusals);
    final LicenceStore store;
    final LicenceBook book;
    final LicenceTime time;
    final Watch watch;
    final UUID installation;
    private volatile Moment moment;

    /** Brings the schema up to date and starts to watch. */
    @Activate
    public Desk(
            @Reference Database database,
            @Reference Migrations migrations,
            @Reference Mappers mappers,
            @Reference Notices notices,
            BundleContext context) {
        this(Setting.ofInstallation(database, migrations, mappers, notices, context));
    }

    Desk(Setting setting) {
        store = setting.store();
        installation = store.installation();
        Installation.leave(installation, setting.data());
        time = new LicenceTime(setting.clock(), setting.nanos());
        book = new LicenceBook(
                store, setting.folders(), new LicenceBook.Time(time, setting.databaseClock(), new ClockLog()));
        moment = new Moment(book.page(), List.of(), Terms.NONE);
        new FirstLicence(store, setting.firstLicence()).installIfNeverAny();
        book.refresh();
        watch = new Watch(book, new Announcer(setting.listeners()), this::affairs);
        watch.start(setting.notices());
    }

    @Deactivate
    void close() {
        watch.close();
        book.close();
    }

    /** How things stand. */
    Terms terms() {
        Page page = book.page();
        List<String> objects = reach.objects();
        Moment known = moment;
        if (!known.of(page, objects)) {
            synchronized (this) {
                known = moment.next(page, objects, restrictions, time.now());
                moment = known;
            }
        }
        return known.terms();
    }

    /** Equal while nothing changed that listeners should hear of. */
    private Object affairs() {
        Page page = book.page();
        return new Affairs(
                page.change(),
                page.reading().map(reading -> reading.state(time.now())),
                page.reading()
                        .flatMap(reading -> reading.life(time.now()))
                        .map(life -> life.warning())
                        .orElse(0),
                terms().external().level().code(),
                page.custom());
    }

    private record Affairs(long change, Optional<String> state, int warning, String external, List<String> custom) {}
}
