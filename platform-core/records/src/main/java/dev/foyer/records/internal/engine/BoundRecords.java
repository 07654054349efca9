// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import dev.foyer.plugin.Viewer;
import dev.foyer.plugin.record.RecordDraft;
import dev.foyer.plugin.record.RecordView;
import dev.foyer.plugin.record.RuleContext;
import dev.foyer.plugin.record.SystemRecords;
import dev.foyer.plugin.record.Visibility;
import dev.foyer.records.internal.query.Variables;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Records without rights, in the name of whoever makes the change. */
final class BoundRecords implements SystemRecords {
    private final SystemStore store;
    private final Supplier<Variables> variables;

    /**
     * Records for one change, or for the system.
     *
     * @param variables who and when; asked for with each call
     */
    BoundRecords(SystemStore store, Supplier<Variables> variables) {
        this.store = store;
        this.variables = variables;
    }

    /** What rules may use in a change by a viewer. */
    static RuleContext context(SystemStore store, Variables variables) {
        Viewer viewer = variables.viewer();
        Instant now = variables.now();
        return new Context(viewer, now, new BoundRecords(store, () -> variables));
    }

    @Override
    public Optional<RecordView> find(String object, UUID id) {
        return store.find(object, id).map(RecordView.class::cast);
    }

    @Override
    public List<RecordView> list(String object, String filter, int limit) {
        return store.list(object, filter, limit, variables.get());
    }

    @Override
    public UUID create(String object, Map<String, Object> values) {
        return store.create(object, values, variables.get());
    }

    @Override
    public boolean change(String object, UUID id, Consumer<RecordDraft> change) {
        return store.change(object, id, change, variables.get());
    }

    @Override
    public void count(String object, UUID id, String field, long difference) {
        store.count(object, id, field, difference);
    }

    @Override
    public void comment(String object, UUID id, String text, Visibility visibility) {
        store.comment(object, id, text, visibility, variables.get().now());
    }
}
