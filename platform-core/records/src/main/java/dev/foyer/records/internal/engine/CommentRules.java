// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import dev.foyer.database.Database;
import dev.foyer.licensing.PortalClock;
import dev.foyer.plugin.record.Comment;
import dev.foyer.records.internal.access.Visible;
import dev.foyer.records.internal.feed.CommentHook;
import dev.foyer.records.internal.query.Variables;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lets rules act on comments. */
@Component
public final class CommentRules implements CommentHook {
    private final Database database;
    private final RecordWriter writer;
    private final SystemStore store;
    private final Extensions extensions;

    @Activate
    public CommentRules(
            @Reference Database database,
            @Reference RecordWriter writer,
            @Reference SystemStore store,
            @Reference Extensions extensions) {
        this.database = database;
        this.writer = writer;
        this.store = store;
        this.extensions = extensions;
    }

    @Override
    public void commented(Visible record, Comment comment) {
        if (extensions.rules(record.type().code()).isEmpty()) {
            return;
        }
        Variables variables = Variables.of(comment.author(), PortalClock.system());
        Work work = new Work(variables, "comment", false);
        database.system(connection -> {
            store.lock(record.type(), record.id(), comment.author().locale())
                    .ifPresent(draft -> writer.commented(draft, comment, work, store.context(variables)));
            return true;
        });
    }
}
