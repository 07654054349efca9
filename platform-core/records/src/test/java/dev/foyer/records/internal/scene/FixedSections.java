// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.scene;

import dev.foyer.plugin.Viewer;
import dev.foyer.records.Sections;
import dev.foyer.records.model.LookupType;
import dev.foyer.records.model.ObjectType;
import dev.foyer.records.model.SectionType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sections that are always active. */
public record FixedSections(List<SectionType> active) implements Sections {
    @Override
    public List<Plugin> plugins() {
        return List.of();
    }

    @Override
    public Optional<ObjectType> object(String code) {
        return active.stream()
                .flatMap(section -> section.objects().stream())
                .filter(type -> type.code().equals(code))
                .findFirst();
    }

    @Override
    public Optional<LookupType> lookup(String code) {
        return active.stream()
                .flatMap(section -> section.lookups().stream())
                .filter(type -> type.code().equals(code))
                .findFirst();
    }

    @Override
    public Visit enter() {
        return new Visit() {
            @Override
            public boolean overtaken() {
                return false;
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public boolean exchanging(String code) {
        return false;
    }

    @Override
    public void beginExchange(String section) {}

    @Override
    public void endExchange(String section) {}

    @Override
    public long revision() {
        return 1;
    }

    @Override
    public void retry(String code) {}

    @Override
    public void enable(String code, boolean enabled) {}

    @Override
    public List<String> pending() {
        return List.of();
    }

    @Override
    public Set<String> visible(Viewer viewer) {
        return Set.of();
    }
}
