// SPDX-License-Identifier: Apache-2.0
package dev.foyer.cases.internal.deadline;

import dev.foyer.plugin.record.RecordDraft;
import dev.foyer.plugin.record.RecordRule;
import dev.foyer.plugin.record.RecordView;
import dev.foyer.plugin.record.RuleContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.propertytypes.SatisfyingConditionTarget;

/** Sets the deadlines of a case and lets the one for the solution rest while it is paused (spec C-7). */
@Component
@SatisfyingConditionTarget("(foyer.section=cases)")
public final class CaseDeadlines implements RecordRule {
    @Override
    public String object() {
        return "case";
    }

    /** After the statuses' own rule, which says when a case was resolved. */
    @Override
    public int order() {
        return 10;
    }

    @Override
    public void compute(RecordDraft draft, RuleContext context) {
        if (draft.before().isEmpty() || draft.changed("service") || draft.changed("priority")) {
            promise(draft, context);
        }
        boolean wasPaused = draft.before().map(CaseDeadlines::rests).orElse(false);
        if (!wasPaused && rests(draft)) {
            pause(draft, context);
        }
        if (wasPaused && !rests(draft)) {
            resume(draft, context);
        }
        draft.set("overdue", overdue(draft, context.now()));
    }

    /** Whether the time for the solution is not running: paused, resolved or at its end. */
    private static boolean rests(RecordView supportCase) {
        Set<String> flags = supportCase.flags("status");
        return flags.contains("paused") || flags.contains("resolved") || flags.contains("final");
    }

    static boolean overdue(RecordView supportCase, Instant now) {
        return !rests(supportCase)
                && supportCase.instant("resolutionDueOn").map(now::isAfter).orElse(false);
    }

    private static void promise(RecordDraft draft, RuleContext context) {
        Instant start = draft.instant("registeredOn").orElse(context.now());
        Optional<Terms> terms = new DeadlineStrategy(context.records()).termsOf(draft);
        draft.set("resolutionDueOn", due(terms, terms.flatMap(Terms::resolution), start));
        if (draft.before().isEmpty()) {
            draft.set("responseDueOn", due(terms, terms.flatMap(Terms::response), start));
        }
    }

    private static @org.jspecify.annotations.Nullable Instant due(
            Optional<Terms> terms, Optional<TimeSpan> span, Instant start) {
        return terms.flatMap(found -> span.map(time -> time.after(start, found.calendar())))
                .orElse(null);
    }

    private static void pause(RecordDraft draft, RuleContext context) {
        draft.set("pausedOn", context.now());
        Optional<Terms> terms = new DeadlineStrategy(context.records()).termsOf(draft);
        draft.instant("resolutionDueOn")
                .flatMap(due -> terms.map(found -> found.left(context.now(), due)))
                .ifPresent(left -> draft.set("remainingResolution", left));
    }

    private static void resume(RecordDraft draft, RuleContext context) {
        Optional<Terms> terms = new DeadlineStrategy(context.records()).termsOf(draft);
        draft.value("remainingResolution")
                .map(Duration.class::cast)
                .flatMap(left -> terms.map(found -> found.resume(context.now(), left)))
                .ifPresent(due -> draft.set("resolutionDueOn", due));
        draft.set("pausedOn", null);
        draft.set("remainingResolution", null);
    }
}
