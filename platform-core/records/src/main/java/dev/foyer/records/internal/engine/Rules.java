// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Violation;
import dev.foyer.plugin.record.Comment;
import dev.foyer.plugin.record.RecordRule;
import dev.foyer.plugin.record.RuleContext;
import dev.foyer.records.CallKind;
import dev.foyer.records.internal.value.Values;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.FieldType;
import java.util.function.Consumer;

/** What plugins and descriptors ask of a draft before it is stored. */
final class Rules {
    private final Extensions extensions;

    Rules(Extensions extensions) {
        this.extensions = extensions;
    }

    /** Fills what the creator left empty. */
    void defaults(Draft draft, RuleContext context) {
        each(draft, rule -> rule.defaults(draft, context));
    }

    /** Computes and validates; every violation is reported at once. */
    void settle(Draft draft, RuleContext context) {
        each(draft, rule -> rule.compute(draft, context));
        Formulas.compute(draft);
        each(draft, rule -> rule.validate(draft, context));
        draft.type().fields().forEach(field -> required(draft, field));
        refuse(draft);
    }

    /** Acts on other records. */
    void react(Draft draft, RuleContext context) {
        each(draft, rule -> rule.react(draft, context));
    }

    /** Acts on a comment. */
    void commented(Draft draft, Comment comment, RuleContext context) {
        each(draft, rule -> rule.commented(draft, comment, context));
    }

    /** Reports what is wrong so far, together with what is missing. */
    void refuse(Draft draft) {
        if (!draft.violations().isEmpty()) {
            throw ProblemException.invalid(draft.violations());
        }
    }

    /** Required fields that nobody but the caller fills. */
    void missing(Draft draft) {
        draft.type().fields().stream()
                .filter(field -> field.defaultValue().isEmpty() && !field.computed())
                .forEach(field -> required(draft, field));
    }

    private static void required(Draft draft, Field field) {
        boolean missing = field.required() && Values.empty(draft.raw(field.code()));
        String pointer = "/fields/" + field.code();
        boolean known =
                draft.violations().stream().anyMatch(one -> one.pointer().equals(pointer));
        // Numbers are given when the record is stored.
        if (missing && !known && field.type() != FieldType.NUMBER) {
            draft.reject(Violation.field(field.code(), "required", "records.invalid.required"));
        }
    }

    private void each(Draft draft, Consumer<RecordRule> call) {
        for (Extensions.Extension<RecordRule> rule : extensions.rules(draft.object())) {
            extensions.call(rule, CallKind.RULE, service -> {
                call.accept(service);
                return true;
            });
        }
    }
}
