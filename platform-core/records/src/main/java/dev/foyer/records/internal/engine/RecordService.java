// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import dev.foyer.plugin.Viewer;
import dev.foyer.records.ListQuery;
import dev.foyer.records.RecordPage;
import dev.foyer.records.Records;
import dev.foyer.records.StoredRecord;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The door to records for viewers. */
@Component
public final class RecordService implements Records {
    private final Reading reading;
    private final Writing writing;
    private final Choices choices;

    @Activate
    public RecordService(@Reference Reading reading, @Reference Writing writing, @Reference Choices choices) {
        this.reading = reading;
        this.writing = writing;
        this.choices = choices;
    }

    @Override
    public RecordPage list(Viewer viewer, String object, ListQuery query) {
        return reading.list(viewer, object, query);
    }

    @Override
    public StoredRecord get(Viewer viewer, String object, UUID id) {
        return reading.get(viewer, object, id);
    }

    @Override
    public StoredRecord create(Viewer viewer, String object, Map<String, @Nullable Object> fields) {
        return writing.create(viewer, reading.reachable(viewer, object), fields);
    }

    @Override
    public StoredRecord change(
            Viewer viewer, String object, UUID id, long version, Map<String, @Nullable Object> fields) {
        return writing.change(viewer, reading.reachable(viewer, object), id, version, fields);
    }

    @Override
    public void delete(Viewer viewer, String object, UUID id, long version) {
        writing.delete(viewer, reading.reachable(viewer, object), id, version);
    }

    @Override
    public StoredRecord act(Viewer viewer, String object, UUID id, String action, Map<String, @Nullable Object> input) {
        return writing.act(viewer, reading.reachable(viewer, object), id, action, input);
    }

    @Override
    public List<Choice> choices(Viewer viewer, String object, String field, String words, int limit) {
        return choices.list(viewer, reading.reachable(viewer, object), field, words, limit);
    }
}
