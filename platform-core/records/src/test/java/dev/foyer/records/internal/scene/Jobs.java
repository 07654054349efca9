// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.scene;

import dev.foyer.plugin.Viewer;
import dev.foyer.plugin.record.RecordEvent;
import dev.foyer.records.internal.feed.CommentHook;
import dev.foyer.records.internal.feed.RecordFeed;
import dev.foyer.records.internal.files.CommentFiles;
import dev.foyer.records.internal.files.RecordFiles;
import dev.foyer.records.internal.history.StoredHistory;
import dev.foyer.records.internal.outbox.Outbox;
import dev.foyer.records.internal.owner.Ownership;
import dev.foyer.records.internal.value.Uuids;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Records of customers, put in by hand, and an outbox that only remembers. */
public final class Jobs {
    public final List<RecordEvent> events = new CopyOnWriteArrayList<>();
    private final Scene scene;

    public Jobs(Scene scene) {
        this.scene = scene;
    }

    /** A job of a customer. */
    public UUID of(Viewer viewer, String subject, String description) {
        UUID id = Uuids.next();
        scene.test.execute("insert into library.job (id, subject, description, search_text, account_id, contact_id,"
                + " created_by) values ('" + id + "', '" + subject + "', '" + description + "', '" + description
                + "', '"
                + viewer.account().orElseThrow() + "', '" + viewer.contact() + "', '" + viewer.user() + "')");
        return id;
    }

    /** The feed of this scene. */
    public RecordFeed feed(CommentHook hook) {
        return RecordFeed.outside(
                scene.test.database(),
                scene.session("feed.CommentMapper"),
                scene.access,
                outbox(),
                hook,
                CommentFiles.outside(scene.test.database(), scene.session("files.FileMapper")));
    }

    /** The files of this scene. */
    public RecordFiles files() {
        return RecordFiles.outside(
                scene.test.database(),
                scene.session("files.FileMapper"),
                scene.access,
                outbox(),
                StoredHistory.outside(scene.test.database(), scene.session("history.HistoryMapper")));
    }

    /** Remembers events instead of telling them. */
    public Outbox outbox() {
        return new Outbox() {
            @Override
            public void append(RecordEvent event) {
                events.add(event);
            }

            @Override
            public void append(RecordEvent event, long version, Ownership owner, Optional<Ownership> before) {
                events.add(event);
            }
        };
    }
}
