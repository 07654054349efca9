// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.record;

import dev.foyer.plugin.Viewer;
import dev.foyer.records.LookupValues;
import dev.foyer.records.Sections;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.FieldType;
import dev.foyer.records.model.Level;
import dev.foyer.records.model.LookupType;
import dev.foyer.records.model.ObjectType;
import dev.foyer.records.model.SectionType;
import dev.foyer.rest.internal.json.Looks;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/** The section with cases whose status is a lookup. */
public final class FakeLooks implements Sections, LookupValues {
    private FakeLooks() {}

    public static Looks looks() {
        return new Looks(new FakeLooks(), new FakeLooks());
    }

    public static Sections sections() {
        return new FakeLooks();
    }

    @Override
    public Optional<ObjectType> object(String code) {
        return Optional.of(new ObjectType(
                "cases",
                code,
                "cases",
                "case_record",
                false,
                true,
                "x",
                "{subject}",
                new ObjectType.Owner(Optional.empty(), Optional.empty()),
                Optional.empty(),
                List.of(status()),
                Optional.empty(),
                Optional.empty(),
                new ObjectType.ListSpec("table", Map.of(), "-number"),
                List.of(),
                Map.of(),
                List.of(),
                true,
                Optional.of(new ObjectType.FileRules(1024, List.of())),
                Map.of()));
    }

    private static Field status() {
        return new Field(
                "status",
                FieldType.LOOKUP,
                "status_id",
                true,
                false,
                false,
                OptionalInt.empty(),
                Optional.of("case-status"),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                false,
                true,
                Level.READ,
                false,
                Map.of());
    }

    @Override
    public Optional<LookupType> lookup(String code) {
        return Optional.of(new LookupType("cases", code, "cases", "case_status", false, false, List.of()));
    }

    @Override
    public List<Value> values(String lookup, Locale locale) {
        return List.of();
    }

    @Override
    public Optional<Value> value(String lookup, UUID id, Locale locale) {
        return Optional.of(new Value(id, "new", "New", "info", Set.of("open"), Optional.empty(), true));
    }

    @Override
    public List<Plugin> plugins() {
        return List.of();
    }

    @Override
    public List<SectionType> active() {
        return List.of();
    }

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
