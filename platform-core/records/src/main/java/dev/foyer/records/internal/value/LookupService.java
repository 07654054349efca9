// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.value;

import dev.foyer.records.LookupValues;
import dev.foyer.records.Sections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The lookups of active sections for others. */
@Component
public final class LookupService implements LookupValues {
    private final Sections sections;
    private final Lookups lookups;

    @Activate
    public LookupService(@Reference Sections sections, @Reference Lookups lookups) {
        this.sections = sections;
        this.lookups = lookups;
    }

    @Override
    public List<Value> values(String lookup, Locale locale) {
        return table(lookup)
                .map(table -> table.all().stream()
                        .map(value -> table.value(value, locale))
                        .toList())
                .orElse(List.of());
    }

    @Override
    public Optional<Value> value(String lookup, UUID id, Locale locale) {
        return table(lookup).flatMap(table -> table.find(id).map(value -> table.value(value, locale)));
    }

    private Optional<LookupTable> table(String lookup) {
        return sections.lookup(lookup).map(lookups::table);
    }
}
