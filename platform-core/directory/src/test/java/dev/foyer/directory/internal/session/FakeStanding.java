// SPDX-License-Identifier: Apache-2.0
package dev.foyer.directory.internal.session;

import dev.foyer.licensing.ClockReport;
import dev.foyer.licensing.Edition;
import dev.foyer.licensing.ExternalAccess;
import dev.foyer.licensing.LicenceStanding;
import dev.foyer.licensing.Life;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What external users may do, as tests want it. */
public final class FakeStanding implements LicenceStanding {
    /** What they may do now. */
    public volatile ExternalAccess access = ExternalAccess.UNRESTRICTED;

    @Override
    public Optional<Life> life() {
        return Optional.empty();
    }

    @Override
    public ExternalAccess externalAccess() {
        return access;
    }

    @Override
    public ClockReport clock() {
        throw new UnsupportedOperationException();
    }

    @Override
    public UUID installation() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> customSections() {
        return List.of();
    }

    @Override
    public void reachable(Collection<String> objects) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> reachable() {
        return List.of();
    }

    @Override
    public Map<Edition, Price> prices() {
        return Map.of();
    }

    @Override
    public Prospect prospect(Wish wish) {
        throw new UnsupportedOperationException();
    }
}
