// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.scene;

import dev.foyer.plugin.record.RecordRule;
import dev.foyer.plugin.record.SystemRecords;
import dev.foyer.records.History;
import dev.foyer.records.PluginCalls;
import dev.foyer.records.PluginCalls.Origin;
import dev.foyer.records.internal.engine.Answers;
import dev.foyer.records.internal.engine.Choices;
import dev.foyer.records.internal.engine.CommentRules;
import dev.foyer.records.internal.engine.Composition;
import dev.foyer.records.internal.engine.Creation;
import dev.foyer.records.internal.engine.Extensions;
import dev.foyer.records.internal.engine.Journal;
import dev.foyer.records.internal.engine.Locking;
import dev.foyer.records.internal.engine.PortalEdits;
import dev.foyer.records.internal.engine.RecordWriter;
import dev.foyer.records.internal.engine.References;
import dev.foyer.records.internal.engine.StaleCheck;
import dev.foyer.records.internal.engine.SystemRecordsService;
import dev.foyer.records.internal.engine.SystemStore;
import dev.foyer.records.internal.feed.CommentStore;
import dev.foyer.records.internal.feed.FeedWriter;
import dev.foyer.records.internal.history.HistoryDoor;
import dev.foyer.records.internal.history.StoredHistory;
import dev.foyer.records.internal.isolation.Guard;
import dev.foyer.records.internal.outbox.Outbox;
import dev.foyer.records.internal.owner.StoredBelongings;
import dev.foyer.records.internal.query.Choosing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The engine on a scene: what writes records with their rules. */
public final class Play {
    public final List<RecordRule> rules = new ArrayList<>();
    public final SystemRecords records;
    public final Creation creation;
    public final FeedWriter feed;
    public final CommentRules comments;
    public final History history;

    public Play(Scene scene, Outbox outbox) {
        var database = scene.test.database();
        References references = new References(scene.sections, scene.tables, scene.rows, database);
        Journal journal = new Journal(
                StoredHistory.outside(database, scene.session("history.HistoryMapper")),
                outbox,
                StoredBelongings.outside(database, scene.session("owner.BelongingMapper")));
        Extensions extensions = extensions(Guard.outside(database, Duration.ofMinutes(1)));
        Composition composition = new Composition(
                database,
                scene.sections,
                StoredBelongings.outside(database, scene.session("owner.BelongingMapper")),
                scene.rows,
                scene.filters);
        RecordWriter writer = new RecordWriter(database, scene.access, journal, composition, extensions);
        feed = CommentStore.outside(database, scene.session("feed.CommentMapper"), outbox);
        SystemStore store =
                new SystemStore(database, scene.sections, writer, scene.rows, references, scene.filters, feed);
        Choices choices =
                new Choices(database, scene.access, new Choosing(scene.access, scene.filters, scene.rows), references);
        PortalEdits edits = new PortalEdits(database, scene.access, scene.sections, scene.rows, references);
        Locking locking = new Locking(
                scene.access,
                store,
                references,
                StaleCheck.outside(scene.session("engine.StaleMapper")),
                choices,
                new Answers(database, scene.access, scene.rows, references, edits, extensions),
                edits);
        records = new SystemRecordsService(store);
        creation = new Creation(locking, writer, store);
        comments = new CommentRules(database, writer, store, extensions);
        history = HistoryDoor.of(scene);
    }

    private Extensions extensions(PluginCalls calls) {
        return new Extensions() {
            @Override
            public PluginCalls calls() {
                return calls;
            }

            @Override
            public List<Extension<RecordRule>> rules(String object) {
                return rules.stream()
                        .filter(rule -> rule.object().equals(object))
                        .map(rule -> new Extension<>(rule, new Origin("scene", "test.plugin 1.0", type -> false)))
                        .toList();
            }

            @Override
            public Optional<Extension<dev.foyer.plugin.record.RecordAction>> action(String object, String code) {
                return Optional.empty();
            }
        };
    }
}
