// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.json;

import dev.foyer.records.Sections;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.LookupType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How values of lookups look: their colours and flags, by object and field. */
@Component(service = Looks.class)
public final class Looks {
    private final Sections sections;
    private volatile Cache cache = new Cache(-1, new ConcurrentHashMap<>());

    private record Cache(long revision, Map<String, Map<String, Map<String, LookupType.Value>>> objects) {}

    /** Looks as descriptors say. */
    @Activate
    public Looks(@Reference Sections sections) {
        this.sections = sections;
    }

    /** By field code, then by value code: the lookup values of an object. */
    public Map<String, Map<String, LookupType.Value>> of(String object) {
        Cache current = cache;
        if (current.revision() != sections.revision()) {
            current = new Cache(sections.revision(), new ConcurrentHashMap<>());
            cache = current;
        }
        Map<String, Map<String, LookupType.Value>> known = current.objects().get(object);
        if (known != null) {
            return known;
        }
        Map<String, Map<String, LookupType.Value>> looks = looks(object);
        if (!looks.isEmpty()) {
            current.objects().put(object, looks);
        }
        return looks;
    }

    private Map<String, Map<String, LookupType.Value>> looks(String object) {
        return sections.object(object)
                .map(type -> type.fields().stream()
                        .filter(field ->
                                field.target().flatMap(sections::lookup).isPresent())
                        .collect(Collectors.toMap(Field::code, this::values)))
                .orElse(Map.of());
    }

    private Map<String, LookupType.Value> values(Field field) {
        return field.target().flatMap(sections::lookup).map(LookupType::values).stream()
                .flatMap(values -> values.stream())
                .collect(Collectors.toMap(LookupType.Value::code, Function.identity()));
    }
}
