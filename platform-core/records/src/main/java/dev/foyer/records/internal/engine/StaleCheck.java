// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import dev.foyer.database.Mappers;
import dev.foyer.plugin.CommonProblem;
import dev.foyer.records.StoredRecord;
import dev.foyer.records.internal.schema.PlatformSchema;
import dev.foyer.records.internal.value.DisplayPattern;
import dev.foyer.records.model.ObjectType;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Notices that somebody else changed a record meanwhile, and says what (spec W-5). */
@Component(service = StaleCheck.class)
public final class StaleCheck {
    private static final long MOST = 1_000;

    private final StaleMapper mapper;

    @Activate
    public StaleCheck(@Reference PlatformSchema schema) {
        this(schema.open(List.of(StaleMapper.class)));
    }

    private StaleCheck(Mappers.Session session) {
        this.mapper = session.mapper(StaleMapper.class);
    }

    /** For use outside a container. */
    public static StaleCheck outside(Mappers.Session session) {
        return new StaleCheck(session);
    }

    /**
     * Refuses a change of an older version.
     *
     * @param seen the record as the viewer may see it: nothing else is told
     */
    void check(ObjectType type, StoredRecord seen, long version) {
        if (seen.version() == version) {
            return;
        }
        long changes = Math.max(0, Math.min(seen.version() - version, MOST));
        Set<String> fields = new HashSet<>(mapper.lately(type.code(), seen.id(), changes));
        List<Map<String, String>> changed = seen.values().entrySet().stream()
                .filter(value -> fields.contains(value.getKey()))
                .map(value -> Map.of("field", value.getKey(), "display", DisplayPattern.shown(value.getValue())))
                .toList();
        throw CommonProblem.STALE
                .because("records.problem.stale")
                .with("version", seen.version())
                .with("changed", changed);
    }
}
