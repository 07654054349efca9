// SPDX-License-Identifier: Apache-2.0
package dev.foyer.cases.internal.lifecycle;

import dev.foyer.plugin.Violation;
import dev.foyer.plugin.record.Comment;
import dev.foyer.plugin.record.RecordDraft;
import dev.foyer.plugin.record.RecordRule;
import dev.foyer.plugin.record.Reference;
import dev.foyer.plugin.record.RuleContext;
import dev.foyer.plugin.record.Visibility;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.propertytypes.SatisfyingConditionTarget;

/** Keeps the times that follow from the status, and lets a customer's comment reopen a case (spec C-1, C-3, C-5). */
@Component
@SatisfyingConditionTarget("(foyer.section=cases)")
public final class CaseLifecycle implements RecordRule {
    @Override
    public String object() {
        return "case";
    }

    @Override
    public void defaults(RecordDraft draft, RuleContext context) {
        if (context.viewer().external()) {
            draft.setCode("source", "portal");
        }
        draft.reference("service")
                .flatMap(service -> context.records().find("service", service.id()))
                .flatMap(service -> service.reference("category"))
                .ifPresent(category -> draft.setReference("category", category.id()));
    }

    @Override
    public void compute(RecordDraft draft, RuleContext context) {
        if (draft.changed("assignee") && draft.reference("assignee").isPresent() && isNew(draft)) {
            draft.setCode("status", "in-progress");
        }
        if (!draft.changed("status")) {
            return;
        }
        Set<String> flags = draft.flags("status");
        if (flags.contains("resolved")) {
            resolved(draft, context);
        }
        if (flags.contains("final")) {
            fill(draft, "closedOn", context);
        }
        if (isReopened(draft)) {
            reopened(draft);
        }
    }

    @Override
    public void validate(RecordDraft draft, RuleContext context) {
        if (draft.reference("parentCase")
                .map(Reference::id)
                .filter(draft.id()::equals)
                .isPresent()) {
            draft.reject(Violation.field("parentCase", "own-parent", "cases.problem.own-parent"));
        }
    }

    @Override
    public void commented(RecordDraft draft, Comment comment, RuleContext context) {
        if (comment.visibility() == Visibility.INTERNAL) {
            return;
        }
        if (!comment.author().external()) {
            answered(draft, context);
            return;
        }
        Set<String> flags = draft.flags("status");
        if (flags.contains("paused") || flags.contains("resolved")) {
            draft.setCode("status", "reopened");
            draft.set("assignee", null);
        }
    }

    private static void answered(RecordDraft draft, RuleContext context) {
        fill(draft, "respondedOn", context);
    }

    /** A time that is known, such as one that was imported, stays. */
    private static void fill(RecordDraft draft, String field, RuleContext context) {
        if (draft.instant(field).isEmpty()) {
            draft.set(field, context.now());
        }
    }

    private static void resolved(RecordDraft draft, RuleContext context) {
        fill(draft, "resolvedOn", context);
        fill(draft, "firstResolvedOn", context);
        if (draft.reference("closure").isEmpty()) {
            draft.setCode("closure", "solved");
        }
        answered(draft, context);
    }

    private static void reopened(RecordDraft draft) {
        draft.set("resolvedOn", null);
        draft.set("closure", null);
        draft.set("satisfaction", null);
    }

    private static boolean isNew(RecordDraft draft) {
        return draft.code("status").filter("new"::equals).isPresent();
    }

    private static boolean isReopened(RecordDraft draft) {
        return draft.code("status").filter("reopened"::equals).isPresent();
    }
}
