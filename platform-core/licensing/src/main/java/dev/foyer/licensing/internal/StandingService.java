// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal;

import static java.util.Objects.requireNonNull;

import dev.foyer.licensing.ClockReport;
import dev.foyer.licensing.Edition;
import dev.foyer.licensing.ExternalAccess;
import dev.foyer.licensing.Licence;
import dev.foyer.licensing.LicenceStanding;
import dev.foyer.licensing.Life;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How the licence stands, from the book of this node. */
@Component
public final class StandingService implements LicenceStanding {
    private final Desk desk;
    private final Prospects prospects;

    /** Answers from what the services of this bundle share. */
    @Activate
    public StandingService(@Reference Desk desk) {
        this.desk = requireNonNull(desk, "desk is null");
        this.prospects = new Prospects(desk.matrix, desk.decisions);
    }

    @Override
    public Optional<Life> life() {
        return desk.book.page().reading().flatMap(reading -> reading.life(desk.time.now()));
    }

    @Override
    public ExternalAccess externalAccess() {
        return desk.terms().external();
    }

    @Override
    public ClockReport clock() {
        return desk.time.report();
    }

    @Override
    public UUID installation() {
        return desk.installation;
    }

    @Override
    public List<String> customSections() {
        return desk.book.page().custom();
    }

    @Override
    public void reachable(Collection<String> objects) {
        desk.reach.become(objects);
    }

    @Override
    public List<String> reachable() {
        return desk.reach.objects();
    }

    @Override
    public Map<Edition, Price> prices() {
        return desk.book
                .page()
                .reading()
                .map(reading -> desk.decisions.prices(reading.licence()))
                .orElse(Map.of());
    }

    @Override
    public Prospect prospect(Wish wish) {
        Optional<Licence> licence = desk.book.page().reading().map(Reading::licence);
        return prospects.of(wish, licence, customSections());
    }
}
