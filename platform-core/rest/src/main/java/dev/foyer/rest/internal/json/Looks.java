// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.json;

import dev.foyer.records.LookupValues;
import dev.foyer.records.Sections;
import dev.foyer.records.model.Field;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How values of lookups look: their colours and flags. */
@Component(service = Looks.class)
public final class Looks {
    private final Sections sections;
    private final LookupValues values;
    private volatile Cache cache = new Cache(-1, new ConcurrentHashMap<>());

    private record Cache(long revision, Map<String, Map<String, String>> lookups) {}

    /** Looks as descriptors and administrators say. */
    @Activate
    public Looks(@Reference Sections sections, @Reference LookupValues values) {
        this.sections = sections;
        this.values = values;
    }

    /** The looks of an object, for one answer: the many records of a list have few values. */
    public ObjectLooks of(String object) {
        return new ObjectLooks(lookups(object), values);
    }

    /** By field: the lookup it refers to. */
    private Map<String, String> lookups(String object) {
        Cache current = cache;
        long revision = sections.revision();
        if (current.revision() != revision) {
            current = new Cache(revision, new ConcurrentHashMap<>());
            cache = current;
        }
        return current.lookups().computeIfAbsent(object, this::read);
    }

    private Map<String, String> read(String object) {
        return sections.object(object)
                .map(type -> type.fields().stream()
                        .filter(field ->
                                field.target().flatMap(sections::lookup).isPresent())
                        .collect(Collectors.toMap(
                                Field::code, field -> field.target().orElse(""))))
                .orElse(Map.of());
    }
}
