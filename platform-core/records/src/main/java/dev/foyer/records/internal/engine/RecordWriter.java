// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import dev.foyer.database.Database;
import dev.foyer.plugin.CommonProblem;
import dev.foyer.plugin.Viewer;
import dev.foyer.plugin.record.Comment;
import dev.foyer.plugin.record.RuleContext;
import dev.foyer.records.internal.access.Access;
import dev.foyer.records.internal.owner.Ownership;
import dev.foyer.records.internal.value.Row;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.ObjectType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Brings drafts through the rules into the database, within the transaction of the thread. */
@Component(service = RecordWriter.class)
public final class RecordWriter {
    /** Rules that change records whose rules change records … must come to an end. */
    private static final int DEEPEST = 12;

    private final Database database;
    private final Access access;
    private final Journal journal;
    private final Composition composition;
    private final Rules rules;
    private final ThreadLocal<Integer> depth = ThreadLocal.withInitial(() -> 0);

    @Activate
    public RecordWriter(
            @Reference Database database,
            @Reference Access access,
            @Reference Journal journal,
            @Reference Composition composition,
            @Reference Extensions extensions) {
        this.database = database;
        this.access = access;
        this.journal = journal;
        this.composition = composition;
        this.rules = new Rules(extensions);
    }

    /** Stores a new record. */
    void create(Draft draft, Work work, RuleContext context, Instant created) {
        nested(() -> {
            early(draft);
            defaults(draft, work);
            draft.put("createdOn", created);
            draft.put("changedOn", work.now());
            composition.details().inherit(draft);
            rules.defaults(draft, context);
            Owners.complete(draft, context);
            rules.settle(draft, context);
            composition.details().complete(draft);
            insert(draft, work, created);
            journal.created(draft, Owners.of(draft, user(work)), work);
            rules.react(draft, context);
            composition.totals().follow(draft, work.variables(), context);
        });
    }

    /** Stores what is changed on a draft. False if nothing is. */
    boolean change(Draft draft, Work work, RuleContext context) {
        early(draft);
        if (draft.changes().isEmpty()) {
            return false;
        }
        nested(() -> settle(draft, work, context));
        return true;
    }

    /** Lets the rules act on a comment, and stores what they change. */
    void commented(Draft draft, Comment comment, Work work, RuleContext context) {
        rules.commented(draft, comment, context);
        change(draft, work, context);
    }

    /** Deletes a record with what is part of it. */
    void delete(ObjectType type, Row row, Work work, RuleContext context) {
        remove(type, row, work);
        composition.totals().follow(type, row.values(), work.variables(), context);
    }

    /** What is part of a record goes with it, whatever the viewer may do with it alone. */
    private void remove(ObjectType type, Row row, Work work) {
        Work parts = new Work(work.variables(), work.action(), false);
        composition.details().delete(type, row.id(), (part, one) -> remove(part, one, parts));
        boolean gone = StoreFailures.deleting(
                () -> run(work, connection -> new RecordTable(type).delete(connection, row.id())));
        if (!gone) {
            throw CommonProblem.FORBIDDEN.because("records.problem.forbidden");
        }
        journal.deleted(type, row, work);
    }

    private void settle(Draft draft, Work work, RuleContext context) {
        rules.settle(draft, context);
        if (draft.changes().isEmpty()) {
            return;
        }
        if (draft.type().owner().through().filter(draft::changed).isPresent()) {
            composition.details().inherit(draft);
        }
        boolean stored = StoreFailures.writing(
                draft,
                () -> run(work, connection -> new RecordTable(draft.type())
                        .update(connection, draft, user(work), work.now())));
        if (!stored) {
            throw CommonProblem.FORBIDDEN.because("records.problem.forbidden");
        }
        Ownership before = draft.stored().orElseThrow().row().owner();
        Ownership after = Owners.of(draft, before.creator());
        journal.changed(draft, before, after, work);
        if (!before.equals(after)) {
            composition.details().moved(draft.type(), draft.id(), after);
        }
        rules.react(draft, context);
        composition.totals().follow(draft, work.variables(), context);
    }

    /** What is wrong with the values given is reported before rules, which may rely on them, are asked. */
    private void early(Draft draft) {
        if (!draft.violations().isEmpty()) {
            if (draft.before().isEmpty()) {
                rules.missing(draft);
            }
            rules.refuse(draft);
        }
    }

    private static void defaults(Draft draft, Work work) {
        Totals.begin(draft);
        Written written = new Written(draft, work.variables());
        for (Field field : draft.type().fields()) {
            if (draft.raw(field.code()) == null) {
                field.defaultValue().ifPresent(value -> written.set(field, value));
            }
        }
    }

    private void insert(Draft draft, Work work, Instant created) {
        RecordTable table = new RecordTable(draft.type());
        StoreFailures.writing(
                draft,
                () -> run(work, connection -> {
                    table.number(connection, draft);
                    table.insert(connection, draft, user(work), created, work.now());
                    return true;
                }));
    }

    private <T> T run(Work work, Database.Work<T> statements) {
        return work.bound() ? database.as(access.identity(work.viewer()), statements) : database.system(statements);
    }

    private static @Nullable UUID user(Work work) {
        return work.actor().map(Viewer::user).orElse(null);
    }

    private void nested(Runnable work) {
        int level = depth.get();
        if (level >= DEEPEST) {
            throw new IllegalStateException("Rules change records without end");
        }
        depth.set(level + 1);
        try {
            work.run();
        } finally {
            if (level == 0) {
                depth.remove();
            } else {
                depth.set(level);
            }
        }
    }
}
