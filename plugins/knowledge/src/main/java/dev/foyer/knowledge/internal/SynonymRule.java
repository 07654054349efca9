// SPDX-License-Identifier: Apache-2.0
package dev.foyer.knowledge.internal;

import dev.foyer.plugin.Violation;
import dev.foyer.plugin.record.RecordDraft;
import dev.foyer.plugin.record.RecordRule;
import dev.foyer.plugin.record.RuleContext;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.propertytypes.SatisfyingConditionTarget;

/** Keeps lists of synonyms tidy; one word alone is no list (spec K-3). */
@Component
@SatisfyingConditionTarget("(foyer.section=knowledge)")
public final class SynonymRule implements RecordRule {
    @Override
    public String object() {
        return "synonym";
    }

    @Override
    public void compute(RecordDraft draft, RuleContext context) {
        draft.text("terms").map(Terms::of).ifPresent(terms -> draft.set("terms", String.join(", ", terms)));
    }

    @Override
    public void validate(RecordDraft draft, RuleContext context) {
        if (draft.text("terms").filter(text -> Terms.of(text).size() < 2).isPresent()) {
            draft.reject(Violation.field("terms", "too-few-terms", "knowledge.problem.too-few-terms"));
        }
    }
}
