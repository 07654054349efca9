// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.section;

import dev.foyer.licensing.Decision;
import dev.foyer.licensing.Licence;
import dev.foyer.licensing.Licensing;
import dev.foyer.licensing.Operation;
import dev.foyer.plugin.Text;
import dev.foyer.plugin.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A licence in the hands of the test. */
record StageLicensing(Stage stage) implements Licensing {
    @Override
    public Optional<Licence> inForce() {
        return Optional.empty();
    }

    @Override
    public Optional<Installed> installed() {
        return Optional.empty();
    }

    @Override
    public Decision decide(String section) {
        stage.asked.accept(section);
        return new Decision(stage.licensed.contains(section), "L-3", Text.of("test.reason"));
    }

    @Override
    public void release(String section) {
        stage.released.add(section);
    }

    @Override
    public Set<Operation> allowed(String section, Viewer viewer) {
        return Set.of();
    }

    @Override
    public Object stamp() {
        return this;
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
        return List.of(new Row("alpha", Map.of()));
    }

    @Override
    public Map<String, Long> limits() {
        return Map.of();
    }
}
