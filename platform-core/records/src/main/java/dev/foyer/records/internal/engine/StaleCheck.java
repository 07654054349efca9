// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import dev.foyer.database.Mappers;
import dev.foyer.plugin.CommonProblem;
import dev.foyer.records.internal.access.Grant;
import dev.foyer.records.internal.schema.PlatformSchema;
import dev.foyer.records.internal.value.DisplayPattern;
import dev.foyer.records.internal.value.Row;
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

    /** Refuses a change of an older version; only fields that the viewer may read are named. */
    void check(ObjectType type, Row row, long version, Grant grant) {
        if (row.version() == version) {
            return;
        }
        long changes = Math.max(0, Math.min(row.version() - version, MOST));
        Set<String> fields = new HashSet<>(mapper.lately(type.code(), row.id(), changes));
        List<Map<String, String>> changed = type.fields().stream()
                .filter(field -> fields.contains(field.code()) && grant.reads(field.code()))
                .map(field -> Map.of(
                        "field",
                        field.code(),
                        "display",
                        DisplayPattern.shown(row.values().get(field.code()))))
                .toList();
        throw CommonProblem.STALE
                .because("records.problem.stale")
                .with("version", row.version())
                .with("changed", changed);
    }
}
