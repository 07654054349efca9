// SPDX-License-Identifier: Apache-2.0
package dev.foyer.directory.internal.session;

import dev.foyer.licensing.Decision;
import dev.foyer.licensing.Edition;
import dev.foyer.licensing.Licence;
import dev.foyer.licensing.Licensing;
import dev.foyer.licensing.Operation;
import dev.foyer.plugin.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A licence that tests change as they like. */
public final class FakeLicensing implements Licensing {
    private int employeeSeats = 10;

    private Set<Edition> editions = Set.of(Edition.values());
    private int customerSeats = 10;

    /** Puts these editions in force. */
    public void install(Edition... installed) {
        editions = Set.of(installed);
    }

    /** Buys so many seats of the customer edition. */
    public void customerSeats(int bought) {
        customerSeats = bought;
    }

    /** Buys so many seats for employees. */
    public void employeeSeats(int bought) {
        employeeSeats = bought;
    }

    @Override
    public Optional<Licence> inForce() {
        return editions.isEmpty()
                ? Optional.empty()
                : Optional.of(new Licence(
                        "1",
                        "test",
                        "Meridian",
                        editions,
                        List.of("crm-bundle"),
                        Map.of(Edition.CUSTOMER, customerSeats),
                        employeeSeats,
                        Map.of(),
                        Instant.EPOCH,
                        Instant.MAX,
                        false,
                        Licence.Terms.NONE));
    }

    @Override
    public Optional<Installed> installed() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Decision decide(String section) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void release(String section) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<Operation> allowed(String section, Viewer viewer) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Installed install(String jws, Optional<UUID> by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean remove(Optional<UUID> by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Row> matrix() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, Long> limits() {
        throw new UnsupportedOperationException();
    }
}
