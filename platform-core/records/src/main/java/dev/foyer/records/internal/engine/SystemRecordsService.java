// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import dev.foyer.licensing.PortalClock;
import dev.foyer.plugin.record.RecordDraft;
import dev.foyer.plugin.record.RecordView;
import dev.foyer.plugin.record.SystemRecords;
import dev.foyer.plugin.record.Visibility;
import dev.foyer.records.internal.query.Variables;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Records in the name of the system, for listeners, scheduled tasks and resources of plugins. */
@Component
public final class SystemRecordsService implements SystemRecords {
    private final SystemRecords records;

    @Activate
    public SystemRecordsService(@Reference SystemStore store) {
        this.records = new BoundRecords(store, () -> Variables.of(SystemViewer.INSTANCE, PortalClock.system()));
    }

    @Override
    public Optional<RecordView> find(String object, UUID id) {
        return records.find(object, id);
    }

    @Override
    public List<RecordView> list(String object, String filter, int limit) {
        return records.list(object, filter, limit);
    }

    @Override
    public UUID create(String object, Map<String, Object> values) {
        return records.create(object, values);
    }

    @Override
    public boolean change(String object, UUID id, Consumer<RecordDraft> change) {
        return records.change(object, id, change);
    }

    @Override
    public void count(String object, UUID id, String field, long difference) {
        records.count(object, id, field, difference);
    }

    @Override
    public void comment(String object, UUID id, String text, Visibility visibility) {
        records.comment(object, id, text, visibility);
    }
}
